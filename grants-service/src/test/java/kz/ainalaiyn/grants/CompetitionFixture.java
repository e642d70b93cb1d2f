package kz.ainalaiyn.grants;

import static io.restassured.RestAssured.given;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ainalaiyn.graduates.client.FakeGraduates;

/** What tests do with competitions, applications and awards. */
public final class CompetitionFixture {
    public static final String COMPETITIONS = "/v1/competitions/";

    private CompetitionFixture() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static Map<String, Object> kzt(String amount) {
        return Map.of("amount", new BigDecimal(amount), "currency", "KZT");
    }

    /** A valid application, with these members changed. */
    public static Map<String, Object> anApplication(String competition, UUID graduate, Object... changes) {
        return changed(
                Map.of(
                        "competitionId",
                        competition,
                        "graduateId",
                        graduate,
                        "title",
                        Map.of("en", "Invented project"),
                        "requestedAmount",
                        kzt("1000000.00")),
                changes);
    }

    private static Map<String, Object> changed(Map<String, Object> body, Object... changes) {
        Map<String, Object> result = new HashMap<>(body);
        for (int i = 0; i < changes.length; i += 2) {
            result.put((String) changes[i], changes[i + 1] instanceof Instant when ? when.toString() : changes[i + 1]);
        }
        return result;
    }

    public static Response writeRules(String id, String text) {
        return as(coordinator()).body(Map.of("text", Map.of("en", text))).put(COMPETITIONS + id + "/rules");
    }

    public static Response approve(String id, int number) {
        return as(coordinator()).body(Map.of("number", number)).post(COMPETITIONS + id + "/rules/approval");
    }

    public static Response announce(String id, Instant opensAt, Instant deadline) {
        return as(coordinator())
                .body(Map.of(
                        "channels", List.of("SOCIAL_NETWORKS", "REGIONAL_MEDIA"),
                        "opensAt", opensAt.toString(),
                        "deadline", deadline.toString()))
                .post(COMPETITIONS + id + "/announcement");
    }

    public static Response command(String id, String command) {
        return as(coordinator()).post(COMPETITIONS + id + "/" + command);
    }

    /** An application on paper of two days ago, of a graduate of partner B; its id. */
    public static String recorded(String competition) {
        return ok(record(competition, FakeGraduates.ofB())).path("id");
    }

    public static Response record(String competition, UUID graduate) {
        return as(coordinator())
                .body(anApplication(competition, graduate, "submittedAt", days(-2)))
                .post("/v1/applications");
    }

    public static Response apply(String token, String competition, UUID graduate) {
        return as(token).body(anApplication(competition, graduate)).post("/v1/applications");
    }

    public static Response award(String application, String amount) {
        return as(coordinator())
                .body(Map.of("applicationId", application, "amount", kzt(amount)))
                .post("/v1/awards");
    }

    public static String status(String id) {
        return as(coordinator()).get(COMPETITIONS + id).path("status");
    }

    public static Instant days(int days) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    }

    public static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer;
    }

    /** A 409, 422 or other refusal of this status and type. */
    public static void assertRefused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/docs/errors/" + type);
    }

    public static <T> List<T> inParallel(List<Callable<T>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(requests)) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    public static <T> List<T> inParallel(int times, Callable<T> request) throws Exception {
        return inParallel(Collections.nCopies(times, request));
    }
}
