package kz.ainalaiyn.gateway.webhooks.subscription;

import static io.restassured.RestAssured.given;
import static kz.ainalaiyn.platform.testing.ForeignResources.id;

import java.util.List;
import java.util.Map;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.testing.ForeignResources;
import kz.ainalaiyn.platform.testing.ScopeContractTests;
import kz.ainalaiyn.platform.testing.Tokens;

@GatewayTest
class WebhookScopeTest extends ScopeContractTests {
    private final Ledger ledger;

    WebhookScopeTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    protected ForeignResources ofA() {
        ledger.update("delete from webhook");
        String webhook = post("/v1/webhooks", WebhookSample.BODY);
        String delivery = post("/v1/webhooks/" + webhook + "/test-deliveries", null);
        String replay = post("/v1/webhooks/" + webhook + "/replays", aReplay());
        String marked = "/v1/webhooks/" + id(webhook);
        return new ForeignResources(
                List.of(
                        marked,
                        marked + "/secret-rotation",
                        marked + "/test-deliveries",
                        marked + "/deliveries",
                        marked + "/deliveries/" + id(delivery),
                        marked + "/deliveries/" + delivery,
                        marked + "/replays",
                        marked + "/replays/" + id(replay)),
                List.of(),
                List.of(
                        "/v1/reports/coverage/explanations/{graduate}",
                        "/v1/seals/{programme}",
                        "/v1/seals/{programme}/{revision}",
                        "/v1/seals/{programme}/{revision}/persons",
                        "/v1/seals/{programme}/{revision}/verification"),
                Map.of("changeWebhook", () -> Map.of("name", "Another"), "replayChanges", WebhookScopeTest::aReplay));
    }

    private static Map<String, Object> aReplay() {
        return Map.of("feed", "EVENTS", "since", "2026-11-01T00:00:00Z");
    }

    private static String post(String path, Map<String, Object> body) {
        var request = given().header("Authorization", "Bearer " + Tokens.partnerA());
        var answer = (body == null
                        ? request
                        : request.contentType("application/json").body(body))
                .post(path);
        answer.then().statusCode(org.hamcrest.Matchers.oneOf(201, 202));
        return answer.jsonPath().getString("id");
    }
}
