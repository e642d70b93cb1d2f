package kz.ainalaiyn.gateway.webhooks.subscription;

import static io.restassured.RestAssured.given;

import java.util.List;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.testing.PlanContractTests;
import kz.ainalaiyn.platform.testing.Tokens;

@GatewayTest
class WebhookPlanTest extends PlanContractTests {
    private final Ledger ledger;
    private String deliveries = "";

    WebhookPlanTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    protected List<String> longLists() {
        ledger.update("delete from webhook");
        String webhook = given().header("Authorization", "Bearer " + Tokens.partnerA())
                .contentType("application/json")
                .body(WebhookSample.BODY)
                .post("/v1/webhooks")
                .jsonPath()
                .getString("id");
        ledger.update("""
                insert into webhook (id, organisation, name, url, types, status, secret, created_at)
                select gen_random_uuid(), case when n % 64 = 0 then 'regional-society' else 'society-' || n % 500 end,
                       name, url, types, status, secret, created_at
                from webhook, generate_series(1, 16000) n
                """);
        ledger.update("""
                insert into webhook_delivery (id, webhook_id, occasion, source, subject, type, event_id, body, recorded_at, state)
                select gen_random_uuid(), case when n % 64 = 0 then ?::uuid else other.id end,
                       'REPLAY', 'EVENTS', 's', 't', 'e', '{}', now(), case when n % 2048 = 0 then 'FAILED' else 'PENDING' end
                from generate_series(1, 16000) n
                cross join (select id from webhook where id <> ?::uuid limit 1) other
                """, webhook, webhook);
        ledger.update("analyze webhook");
        ledger.update("analyze webhook_delivery");
        deliveries = "/v1/webhooks/" + webhook + "/deliveries";
        return List.of("/v1/webhooks", deliveries);
    }

    @Override
    protected List<String> shortLists() {
        // A timeline reads no table of the gateway's: see the plan tests of the services.
        return List.of(
                "/v1/graduates/{id}/timeline",
                "/v1/seals/{programme}",
                "/v1/reports/coverage/persons",
                "/v1/reports/coverage/uncovered");
    }

    @Override
    protected List<String> narrowedLists() {
        return List.of(deliveries + "?state=FAILED");
    }
}
