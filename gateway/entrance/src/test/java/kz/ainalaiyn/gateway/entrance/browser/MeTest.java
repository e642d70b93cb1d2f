package kz.ainalaiyn.gateway.entrance.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class MeTest {
    private final Ledger ledger;

    MeTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @Test
    void a_partner_is_told_its_organisation_and_that_it_sees_its_own_people() {
        Map<String, Object> me = me(Tokens.partnerA(), "ru").jsonPath().getMap("");

        assertThat(me)
                .containsEntry("roles", List.of("partner"))
                .containsEntry("sees", "OWN_ORGANISATION")
                .containsEntry("organisation", Tokens.ORGANISATION_A)
                .containsEntry("language", "ru");
        assertThat(me.get("subject")).asString().isNotBlank();
        assertThat(me.get("name")).asString().isNotBlank();
    }

    @Test
    void a_coordinator_belongs_to_none_and_sees_all() {
        Map<String, Object> me =
                me(Tokens.coordinator(), "de, kk;q=0.5").jsonPath().getMap("");

        assertThat(me).containsEntry("sees", "EVERYTHING").containsEntry("language", "kk");
        assertThat(me).doesNotContainKey("organisation");
    }

    /** The identity provider has roles of its own, and a partner without an organisation sees nobody. */
    @Test
    void what_is_no_role_of_the_suite_is_not_told() {
        String token = Tokens.of("astray", Set.of("partner", "offline_access"), null);

        assertThat(me(token, "en").jsonPath().getMap(""))
                .containsEntry("roles", List.of("partner"))
                .containsEntry("sees", "NOTHING");
    }

    @Test
    void whoever_looks_after_a_webhook_is_told_that_it_was_disabled_and_nobody_else() {
        String webhook = given().header("Authorization", "Bearer " + Tokens.partnerA())
                .contentType("application/json")
                .body(Map.of(
                        "name", "Noticed",
                        "url", "https://cases.society.example/hooks",
                        "types", List.of("kz.ainalaiyn.events.event-changed")))
                .post("/v1/webhooks")
                .jsonPath()
                .getString("id");
        assertThat(me(Tokens.partnerA(), "en").jsonPath().getList("notices")).isEmpty();

        ledger.update(
                "update webhook set status = 'DISABLED', disabled_for = 'FAILING' where id = ?",
                UUID.fromString(webhook));

        for (String token : List.of(Tokens.partnerA(), Tokens.coordinator())) {
            Map<String, String> notice = me(token, "ru")
                    .jsonPath()
                    .<Map<String, String>>getList("notices")
                    .getFirst();
            assertThat(notice)
                    .containsEntry("code", "webhook-failing")
                    .containsEntry("href", "/v1/webhooks/" + webhook);
            assertThat(notice.get("message")).contains("Noticed", "отключён");
        }
        for (String token : List.of(Tokens.partnerB(), Tokens.juror(), Tokens.reporter())) {
            assertThat(me(token, "en").jsonPath().getList("notices")).isEmpty();
        }
        ledger.update("delete from webhook");
    }

    @Test
    void nobody_is_told_without_a_token() {
        assertThat(given().get("/v1/me").statusCode()).isEqualTo(401);
    }

    private static Response me(String token, String languages) {
        Response answer = given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", languages)
                .get("/v1/me");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
