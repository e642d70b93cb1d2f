package kz.ainalaiyn.graduates.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.graduates.graduate.GraduateService;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.access.timeline.TimelineEntry;
import kz.ainalaiyn.platform.access.timeline.TimelineRequest;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/timeline}. The gateway puts those of the three services together and has this one of each under no path of its own. */
@Path("/v1/timeline")
@Tag(name = "Timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {
    private final Timelines timelines;
    private final GraduateService graduates;
    private final Caller caller;

    TimelineResource(Timelines timelines, GraduateService graduates, Caller caller) {
        this.timelines = timelines;
        this.graduates = graduates;
        this.caller = caller;
    }

    /** Lists the registration and the consents of one graduate, newest first. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.AUDITOR})
    @Refuses({"erased", "not-found"})
    @Operation(operationId = "readTimeline", summary = "List what happened with one graduate, newest first")
    public Page<TimelineEntry> list(@Valid @BeanParam TimelineRequest asked, @Valid @BeanParam PageRequest page) {
        graduates.organisationOf(asked.graduate(), caller.scope());
        return timelines.page(asked, page, caller.scope());
    }
}
