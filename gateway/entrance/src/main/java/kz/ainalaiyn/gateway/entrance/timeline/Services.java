package kz.ainalaiyn.gateway.entrance.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.ainalaiyn.gateway.documents.services.ServiceClient;
import kz.ainalaiyn.gateway.documents.services.ServiceReply;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.access.timeline.TimelinePosition;
import org.jboss.logging.Logger;

/** Asks the three services of one graduate at once, each in the caller's name. */
@Singleton
final class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);
    /** What every service may say of the caller, and graduates-service alone of the graduate: the others know nobody. */
    private static final Set<Integer> OF_CALLER = Set.of(401, 403);

    private static final Set<Integer> OF_GRADUATE = Set.of(404, 410);

    private final ServiceClient client;
    private final ObjectMapper json;

    Services(ServiceClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * What is asked.
     *
     * @param before behind which entry, of whatever service; empty for the first page
     * @param headers who asks, and how the request is followed
     */
    record Question(UUID graduate, Optional<TimelinePosition> before, int limit, Map<String, String> headers) {
        private String address() {
            return "/v1/timeline?graduate=" + graduate + "&limit=" + limit
                    + before.map(position -> "&before=" + URLEncoder.encode(position.toString(), UTF_8))
                            .orElse("");
        }
    }

    /** What came of each, as soon as all have answered or their time is over. */
    Map<Source, ServiceAnswer> ask(Question question) {
        Map<Source, CompletableFuture<ServiceAnswer>> asked = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            asked.put(
                    source,
                    client.get(source, question.address(), question.headers()).thenApply(reply -> told(source, reply)));
        }
        Map<Source, ServiceAnswer> told = new EnumMap<>(Source.class);
        asked.forEach((source, answer) -> told.put(source, answer.join()));
        return told;
    }

    private ServiceAnswer told(Source source, ServiceReply reply) {
        return switch (reply) {
            case ServiceReply.NoAnswer(boolean late) ->
                new ServiceAnswer.Nothing(late ? MissingReason.LATE : MissingReason.UNAVAILABLE);
            case ServiceReply.Answer(HttpResponse<byte[]> answer) -> told(source, answer);
        };
    }

    private ServiceAnswer told(Source source, HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 200) {
            try {
                return json.readValue(answer.body(), ServiceAnswer.Entries.class);
            } catch (IOException e) {
                LOG.warnf("%s told something else for a timeline: %s", source.service(), e.getMessage());
                return new ServiceAnswer.Nothing(MissingReason.UNAVAILABLE);
            }
        }
        if (OF_CALLER.contains(answer.statusCode())
                || source == Source.GRADUATES && OF_GRADUATE.contains(answer.statusCode())) {
            return new ServiceAnswer.Refused(answer.statusCode());
        }
        LOG.warnf("%s answered %d for a timeline", source.service(), answer.statusCode());
        return new ServiceAnswer.Nothing(MissingReason.UNAVAILABLE);
    }
}
