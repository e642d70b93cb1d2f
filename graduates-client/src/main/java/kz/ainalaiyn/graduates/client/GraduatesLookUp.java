package kz.ainalaiyn.graduates.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is asked of graduates-service directly, in the caller's name, where its feed has not told of it yet. */
@Singleton
public class GraduatesLookUp {
    private final GraduatesApi api;

    GraduatesLookUp(@RestClient GraduatesApi api) {
        this.api = api;
    }

    /**
     * The organisation of a graduate that the caller may see; empty where there is none, or none any more.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    public Optional<String> organisationOf(UUID graduate) {
        return answered(() -> api.graduate(graduate))
                .map(known -> known.required("organisation").asText());
    }

    /**
     * The district of this code as graduates-service shows it; empty where there is none.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    public Optional<JsonNode> district(String code) {
        return answered(() -> api.district(code));
    }

    private static Optional<JsonNode> answered(Supplier<JsonNode> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case 403, 404, 410 -> Optional.empty();
                default -> throw unavailable();
            };
        } catch (ProcessingException e) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(HttpProblem.UNAVAILABLE, GraduatesMessage.GRADUATES_UNREACHABLE)
                .with("Retry-After", "5");
    }
}
