package kz.ainalaiyn.gateway.webhooks.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** A webhook of a test, and what is told to it. */
record WebhookFixture(String token, String id, String secret) {
    static final String ATTENDANCE = "kz.ainalaiyn.events.attendance-recorded";
    static final String EVENT = "kz.ainalaiyn.events.event-changed";

    static WebhookFixture of(String token, String url, String... types) {
        Response answer = given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("name", "Of a test", "url", url, "types", Arrays.asList(types)))
                .post("/v1/webhooks");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        JsonPath made = answer.jsonPath();
        return new WebhookFixture(token, made.getString("id"), made.getString("secret"));
    }

    static WebhookFixture of(String url) {
        return of(Tokens.partnerA(), url, ATTENDANCE);
    }

    String path() {
        return "/v1/webhooks/" + id;
    }

    JsonPath get(String path) {
        Response answer = given().header("Authorization", "Bearer " + token).get(path() + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    String status() {
        return get("").getString("status");
    }

    Response patch(Map<String, Object> changes) {
        return given().header("Authorization", "Bearer " + token)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(changes)
                .patch(path());
    }

    Response post(String path, @Nullable Object body) {
        var request = given().header("Authorization", "Bearer " + token);
        return (body == null ? request : request.contentType("application/json").body(body)).post(path() + path);
    }

    List<String> states() {
        return get("/deliveries?limit=200").getList("items.state", String.class);
    }

    /** An attendance of A that is recorded now. */
    static FeedEvent attendance(String subject, long version) {
        return change(ATTENDANCE, subject, version, Tokens.ORGANISATION_A);
    }

    static FeedEvent change(String type, String subject, long version, @Nullable String organisation) {
        return change(type, subject, version, organisation, Instant.now());
    }

    static FeedEvent change(String type, String subject, long version, @Nullable String organisation, Instant time) {
        return new FeedEvent(
                "event-" + UUID.randomUUID(),
                type,
                subject,
                version,
                organisation,
                time,
                JsonNodeFactory.instance.objectNode().put("status", "PRESENT"));
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        await(Duration.ofSeconds(30), condition);
    }

    static void await(Duration longest, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(longest);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("It does not come").isBefore(end);
            Thread.sleep(20);
        }
    }
}
