package kz.ainalaiyn.events.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is asked of graduates-service directly, in the caller's name, where its feed has not told of it yet. */
@Singleton
class GraduatesService {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final URI base;
    private final ObjectMapper json;

    GraduatesService(@ConfigProperty(name = "ainalaiyn.graduates.url") URI base, ObjectMapper json) {
        this.base = base;
        this.json = json;
    }

    /**
     * The organisation of a graduate that the bearer of this token may see; empty where there is none, or none any more.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    Optional<String> organisationOf(UUID graduate, String token) {
        return get("/v1/graduates/" + graduate, token)
                .map(known -> known.required("organisation").asText());
    }

    /**
     * The district of this code as graduates-service shows it; empty where there is none.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    Optional<JsonNode> district(String code, String token) {
        return get("/v1/districts/" + code, token);
    }

    private Optional<JsonNode> get(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(json.readTree(answer.body()));
                case 403, 404, 410 -> Optional.empty();
                default -> throw unavailable();
            };
        } catch (IOException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(HttpProblem.UNAVAILABLE, RosterMessage.GRADUATES_UNREACHABLE)
                .with("Retry-After", "5");
    }
}
