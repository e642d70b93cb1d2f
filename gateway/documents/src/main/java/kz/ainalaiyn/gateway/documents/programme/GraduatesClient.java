package kz.ainalaiyn.gateway.documents.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import kz.ainalaiyn.gateway.documents.services.CallerHeaders;
import kz.ainalaiyn.gateway.documents.services.ServiceClient;
import kz.ainalaiyn.gateway.documents.services.ServiceReply;
import kz.ainalaiyn.gateway.documents.services.ServiceReply.Answer;
import kz.ainalaiyn.gateway.reporting.duplicatereview.DuplicateReview.Pair;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.http.HttpProblem;
import org.jboss.logging.Logger;

/** Asks graduates-service for people, and tells it decisions, in the name of whoever is signed in. */
@Singleton
final class GraduatesClient {
    private static final Logger LOG = Logger.getLogger(GraduatesClient.class);
    private static final Pattern TAG = Pattern.compile("\"[0-9A-Za-z_.~-]{1,60}\"");
    private static final String OPEN = "OPEN";
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);

    private final ServiceClient services;
    private final CallerHeaders headers;
    private final ObjectMapper json;

    GraduatesClient(ServiceClient services, CallerHeaders headers, ObjectMapper json) {
        this.services = services;
        this.headers = headers;
        this.json = json;
    }

    /** What became of a pair since the projection was told of it. */
    sealed interface PairState {
        /** It is still to be decided. */
        record Open(OpenPair pair) implements PairState {}

        /** There is nothing to decide any more. */
        record Settled() implements PairState {}

        /** graduates-service does not tell. */
        record Away() implements PairState {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Candidate(String status) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Graduates(List<GraduateRecord> items) {}

    /** Reads the candidate and both records at once. */
    PairState read(Pair pair) {
        Map<String, String> asked = headers.get();
        var candidate = services.get(Source.GRADUATES, "/v1/duplicate-candidates/" + pair.candidate(), asked);
        List<CompletableFuture<ServiceReply>> records = pair.graduates().stream()
                .map(graduate -> services.get(Source.GRADUATES, "/v1/graduates/" + graduate, asked))
                .toList();
        return state(
                pair.candidate(),
                candidate.join(),
                records.getFirst().join(),
                records.getLast().join());
    }

    private PairState state(UUID candidate, ServiceReply asked, ServiceReply first, ServiceReply second) {
        if (isNotThere(asked) || isNotThere(first) || isNotThere(second)) {
            return new PairState.Settled();
        }
        Optional<Candidate> found = read(asked, Candidate.class);
        if (found.filter(each -> !each.status().equals(OPEN)).isPresent()) {
            return new PairState.Settled();
        }
        Optional<GraduateRecord> one = read(first, GraduateRecord.class);
        Optional<GraduateRecord> other = read(second, GraduateRecord.class);
        return found.isPresent() && one.isPresent() && other.isPresent()
                ? new PairState.Open(new OpenPair(candidate, tag(asked), one.get(), other.get()))
                : new PairState.Away();
    }

    private static String tag(ServiceReply reply) {
        return ((Answer) reply)
                .response()
                .headers()
                .firstValue(HttpHeaders.ETAG)
                .orElse("");
    }

    /**
     * Takes a decision, at the version of the candidate that was shown. The key is of the pair, its version and the decision: whoever sends the form twice
     * decides once.
     *
     * @param tag the entity tag of that version
     * @return what to tell
     */
    Notice decide(UUID candidate, String tag, PairDecision decision) {
        if (!TAG.matcher(tag).matches()) {
            return Notice.DECIDED_MEANWHILE;
        }
        Map<String, String> asked = new LinkedHashMap<>(headers.get());
        asked.put(HttpHeaders.IF_MATCH, tag);
        asked.put("Idempotency-Key", candidate + "-" + tag.replaceAll("[^0-9A-Za-z]", "") + "-" + decision);
        ServiceReply reply = services.post(
                        Source.GRADUATES,
                        "/v1/duplicate-candidates/" + candidate + "/decision",
                        "{\"decision\":\"" + decision + "\"}",
                        asked)
                .join();
        return switch (reply) {
            case ServiceReply.NoAnswer noAnswer -> Notice.NO_ANSWER;
            case Answer answer ->
                switch (answer.status()) {
                    case 200 -> decision == PairDecision.SAME_PERSON ? Notice.ONE_PERSON : Notice.TWO_PERSONS;
                    case 404, 410 -> Notice.PAIR_GONE;
                    case 409 -> conflict(answer, decision);
                    case 412 -> Notice.DECIDED_MEANWHILE;
                    default -> Notice.NO_ANSWER;
                };
        };
    }

    private static Notice conflict(Answer answer, PairDecision decision) {
        if (new String(answer.response().body(), UTF_8).contains(HttpProblem.IDEMPOTENCY_KEY_IN_USE.url())) {
            return Notice.NO_ANSWER;
        }
        return decision == PairDecision.SAME_PERSON ? Notice.NOT_ONE : Notice.NOT_TWO;
    }

    /** The records that an organisation, whichever, gave this identifier, ten at the most; empty where graduates-service does not tell. */
    Optional<List<GraduateRecord>> identified(String identifier) {
        ServiceReply reply = services.get(
                        Source.GRADUATES,
                        "/v1/graduates?limit=10&externalId=" + URLEncoder.encode(identifier, UTF_8),
                        headers.get())
                .join();
        // What cannot be an identifier is nobody's.
        return reply instanceof Answer answer && answer.status() == 400
                ? Optional.of(List.of())
                : read(reply, Graduates.class).map(Graduates::items);
    }

    private static boolean isNotThere(ServiceReply reply) {
        return reply instanceof Answer answer && NOT_THERE.contains(answer.status());
    }

    private <T> Optional<T> read(ServiceReply reply, Class<T> type) {
        if (!(reply instanceof Answer answer)) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            LOG.warnf("graduates-service answered %d for a page", answer.status());
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(answer.response().body(), type));
        } catch (IOException e) {
            LOG.warnf("graduates-service told something else for a page: %s", e.getClass());
            return Optional.empty();
        }
    }
}
