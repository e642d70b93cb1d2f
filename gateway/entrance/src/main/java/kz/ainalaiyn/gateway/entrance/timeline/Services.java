package kz.ainalaiyn.gateway.entrance.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ainalaiyn.gateway.reporting.projection.Upstreams;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.access.timeline.TimelinePosition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the three services of one graduate at once, each in the caller's name. */
@Singleton
final class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);
    private static final Duration TIME_TO_CONNECT = Duration.ofMillis(900);

    /** A person waits for it, and the slowest of three is what they wait for. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** Room for the longest page: 200 titles in three languages. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** What every service may say of the caller, and graduates-service alone of the graduate: the others know nobody. */
    private static final Set<Integer> OF_CALLER = Set.of(401, 403);

    private static final Set<Integer> OF_GRADUATE = Set.of(404, 410);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME_TO_CONNECT)
            .build();

    private final Upstreams upstreams;
    private final ObjectMapper json;

    Services(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    /**
     * What is asked.
     *
     * @param before behind which entry, of whatever service; empty for the first page
     * @param headers who asks, and how the request is followed
     */
    record Question(UUID graduate, Optional<TimelinePosition> before, int limit, Map<String, String> headers) {
        private URI at(URI service) {
            return service.resolve("/v1/timeline?graduate=" + graduate + "&limit=" + limit
                    + before.map(position -> "&before=" + URLEncoder.encode(position.toString(), UTF_8))
                            .orElse(""));
        }
    }

    /** What came of each, after {@link #LONGEST} at the latest. */
    Map<Source, ServiceAnswer> ask(Question question) {
        Map<Source, CompletableFuture<ServiceAnswer>> asked = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            asked.put(source, ask(source, question));
        }
        Map<Source, ServiceAnswer> told = new EnumMap<>(Source.class);
        asked.forEach((source, answer) -> told.put(source, answer.join()));
        return told;
    }

    private CompletableFuture<ServiceAnswer> ask(Source source, Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.at(upstreams.of(source)))
                .header("Accept", "application/json, application/problem+json");
        question.headers().forEach(request::setHeader);
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        // The client's own time-out ends with the header fields; this one covers the body too.
        return sent.copy().orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS).handle((answer, failure) -> {
            sent.cancel(true);
            return told(source, answer, failure);
        });
    }

    private ServiceAnswer told(Source source, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable failure) {
        if (answer == null) {
            LOG.warnf("%s told nothing for a timeline: %s", source.service(), failure);
            return new ServiceAnswer.Nothing(
                    failure instanceof TimeoutException ? MissingReason.LATE : MissingReason.UNAVAILABLE);
        }
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
