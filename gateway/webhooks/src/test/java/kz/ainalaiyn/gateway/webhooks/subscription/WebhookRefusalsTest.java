package kz.ainalaiyn.gateway.webhooks.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class WebhookRefusalsTest {
    private final Ledger ledger;
    private final Projection projection;

    WebhookRefusalsTest(Ledger ledger, Projection projection) {
        this.ledger = ledger;
        this.projection = projection;
    }

    @BeforeEach
    void forget() {
        ledger.update("delete from webhook");
    }

    @Test
    void an_address_inside_and_one_without_tls_are_refused_at_once() {
        assertRefused("url", "https://127.0.0.1/hooks", "/url", "webhook-url-inside");
        assertRefused("url", "https://[::ffff:10.0.0.1]/hooks", "/url", "webhook-url-inside");
        assertRefused("url", "http://hooks.example/", "/url", "webhook-url");
    }

    @Test
    void a_type_that_there_is_not_is_refused_and_what_is_near_is_named() {
        JsonPath refusal = assertRefused(
                "types",
                List.of("kz.ainalaiyn.events.event-changed", "kz.ainalaiyn.events.atendance-recorded"),
                "/types/1",
                "unknown-change-type");

        assertThat(refusal.getList("errors[0].suggestions", String.class))
                .startsWith("kz.ainalaiyn.events.attendance-recorded");
    }

    @Test
    void nobody_disables_a_webhook_by_hand() {
        assertRefused("status", "DISABLED", "/status", "webhook-status");
    }

    @Test
    void all_faults_are_told_at_once() {
        Response answer = post(
                Tokens.partnerA(),
                "",
                Map.of("url", "http://x", "types", List.of("no-such-type"), "status", "DISABLED"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/name", "/url", "/types/0", "/status");
    }

    @Test
    void an_organisation_has_twenty_and_no_more() {
        for (int i = 0; i < 20; i++) {
            assertThat(post(Tokens.partnerA(), "", WebhookSample.BODY).statusCode())
                    .isEqualTo(201);
        }

        Response refusal = post(Tokens.partnerA(), "", WebhookSample.BODY);

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.jsonPath().getString("detail")).contains("20");
        assertThat(post(Tokens.partnerB(), "", WebhookSample.BODY).statusCode()).isEqualTo(201);
    }

    @Test
    void a_coordinator_makes_one_for_all_or_for_an_organisation_that_there_is() {
        new FeedFixture(projection)
                .apply(Source.GRADUATES, FeedFixture.organisation(Tokens.ORGANISATION_A, Map.of("en", "Society")));

        assertThat(post(Tokens.coordinator(), "", WebhookSample.BODY).jsonPath().<String>get("organisation"))
                .isNull();
        assertThat(post(Tokens.coordinator(), "?organisation=" + Tokens.ORGANISATION_A, WebhookSample.BODY)
                        .jsonPath()
                        .getString("organisation"))
                .isEqualTo(Tokens.ORGANISATION_A);
        Response unknown = post(Tokens.coordinator(), "?organisation=regional-societi", WebhookSample.BODY);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.jsonPath().getList("errors[0].suggestions", String.class))
                .contains(Tokens.ORGANISATION_A);
        assertThat(given().header("Authorization", "Bearer " + Tokens.partnerA())
                        .get("/v1/webhooks")
                        .jsonPath()
                        .getList("items.organisation"))
                .isEqualTo(List.of(Tokens.ORGANISATION_A));
        assertThat(post(Tokens.partnerA(), "?organisation=" + Tokens.ORGANISATION_B, WebhookSample.BODY)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        String path = post(Tokens.partnerA(), "", WebhookSample.BODY).header("Location");

        assertThat(given().header("Authorization", "Bearer " + Tokens.auditor())
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(Tokens.auditor(), "", WebhookSample.BODY).statusCode()).isEqualTo(403);
    }

    private static JsonPath assertRefused(String member, Object value, String pointer, String code) {
        Map<String, Object> body = new HashMap<>(WebhookSample.BODY);
        body.put(member, value);
        Response answer = post(Tokens.partnerA(), "", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
        return answer.jsonPath();
    }

    private static Response post(String token, String query, Map<String, Object> body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/v1/webhooks" + query);
    }
}
