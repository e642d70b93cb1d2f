package kz.ainalaiyn.gateway.entrance.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.gateway.documents.services.CallerHeaders;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.access.timeline.TimelineEntry;
import kz.ainalaiyn.platform.access.timeline.TimelinePosition;
import kz.ainalaiyn.platform.http.CurrentLanguage;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.RecordErased;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/graduates/{id}/timeline}. */
@Path("/v1/graduates/{id}/timeline")
@Tag(name = "Timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {
    private final Services services;
    private final Cursors cursors;
    private final Messages messages;
    private final CurrentLanguage language;
    private final CallerHeaders headers;

    TimelineResource(
            Services services, Cursors cursors, Messages messages, CurrentLanguage language, CallerHeaders headers) {
        this.services = services;
        this.cursors = cursors;
        this.messages = messages;
        this.language = language;
        this.headers = headers;
    }

    /**
     * Lists what happened with one graduate, newest first. Each service is asked in the caller's name. One that tells nothing is named in {@code missing},
     * and then there is no {@code next}: a cursor goes on only behind what all services have told.
     */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Refuses("erased")
    @Operation(operationId = "getTimeline", summary = "List what happened with one graduate over all services")
    public Timeline get(@PathParam("id") UUID graduate, @Valid @BeanParam PageRequest page) {
        Optional<TimelinePosition> before =
                page.after(cursors, TimelinePosition.PARTS).map(TimelinePosition::of);
        Map<Source, ServiceAnswer> told =
                services.ask(new Services.Question(graduate, before, page.limit(), headers.get()));
        refuse(told);
        return merged(told, page);
    }

    /** What graduates-service does not have nobody has; who may not ask one service may not ask for the timeline. */
    private static void refuse(Map<Source, ServiceAnswer> told) {
        told.forEach((source, answer) -> {
            if (answer instanceof ServiceAnswer.Refused(int status)) {
                throw switch (status) {
                    case 401 -> ProblemException.tokenInvalid();
                    case 403 -> ProblemException.forbidden();
                    case 410 -> new RecordErased(TimelineMessage.GRADUATE_ERASED);
                    default -> ProblemException.notFound();
                };
            }
        });
        if (told.values().stream().allMatch(ServiceAnswer.Nothing.class::isInstance)) {
            throw ProblemException.of(HttpProblem.UNAVAILABLE, TimelineMessage.TIMELINE_AWAY)
                    .with("Retry-After", "5");
        }
    }

    private Timeline merged(Map<Source, ServiceAnswer> told, PageRequest page) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        boolean more = false;
        for (Map.Entry<Source, ServiceAnswer> each : told.entrySet()) {
            switch (each.getValue()) {
                case ServiceAnswer.Entries(List<TimelineEntry> items, String next) -> {
                    entries.addAll(items);
                    more |= next != null;
                }
                case ServiceAnswer.Nothing(MissingReason reason) -> missing.add(missing(each.getKey(), reason));
                case ServiceAnswer.Refused refused -> throw new IllegalStateException("Refused before: " + refused);
            }
        }
        entries.sort(Comparator.comparing(TimelineEntry::position, TimelinePosition.NEWEST_FIRST));
        more |= entries.size() > page.limit();
        List<TimelineEntry> shown = entries.subList(0, Math.min(entries.size(), page.limit()));
        return new Timeline(
                shown,
                missing,
                more && missing.isEmpty()
                        ? page.next(cursors, shown.getLast().position().key())
                        : null);
    }

    private Missing missing(Source source, MissingReason reason) {
        return new Missing(
                source,
                reason,
                messages.text(
                        Message.of(TimelineMessage.of(reason)).with("service", source.service()), language.get()));
    }
}
