package kz.ainalaiyn.graduates.timeline;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.auditor;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.juror;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class TimelineTest {
    private final DataSource database;
    private String graduate = "";

    TimelineTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void one() {
        People.register();
        graduate = People.register(partnerA()).path("id");
    }

    @Test
    void a_registration_and_what_became_of_consents_is_told_newest_first() {
        consent("PROCESSING", "2019-06-01");
        consent("CONTACT", "2023-06-01");
        withdraw("CONTACT");

        JsonPath told = timeline(partnerA(), "").jsonPath();

        assertThat(told.getList("items.type"))
                .containsExactly("CONSENT_WITHDRAWN", "GRADUATE_REGISTERED", "CONSENT_GIVEN", "CONSENT_GIVEN");
        assertThat(told.getMap("items[3]"))
                .containsEntry("at", "2019-06-01T00:00:00Z")
                .containsEntry("subject", "PROCESSING")
                .containsEntry("address", "/v1/graduates/" + graduate + "/consents")
                .doesNotContainKeys("status", "title", "programme");
        assertThat(told.<String>getList("items.address"))
                .allSatisfy(address ->
                        assertThat(as(partnerA()).get(address).statusCode()).isEqualTo(200));
    }

    @Test
    void a_consent_that_was_entered_in_error_was_never_given() throws SQLException {
        consent("CONTACT", "2023-06-01");
        execute(
                "update consent set withdrawn_at = now(), withdrawn_by = 'x', entered_in_error = true where graduate_id = '"
                        + graduate + "'");

        assertThat(timeline(partnerA(), "").jsonPath().getList("items.type")).containsExactly("GRADUATE_REGISTERED");
    }

    @Test
    void what_is_of_one_moment_is_told_once_on_whatever_page() {
        for (String purpose : List.of("PROCESSING", "CONTACT", "PUBLICATION")) {
            consent(purpose, "2023-06-01");
        }
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = timeline(partnerA(), "&limit=1" + next).jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
        assertThat(ids).isEqualTo(timeline(partnerA(), "").jsonPath().getList("items.id"));
    }

    /** So the gateway goes on behind what another service told. */
    @Test
    void it_begins_behind_an_entry_of_another_service() {
        consent("CONTACT", "2023-06-01");
        String other = UUID.randomUUID().toString();

        assertThat(types("&before=2023-06-01T00:00:00Z~CONSENT_WITHDRAWN~" + other))
                .containsExactly("CONSENT_GIVEN");
        assertThat(types("&before=2023-06-01T00:00:00Z~ATTENDANCE~" + other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before=yesterday",
                "before=2023-13-01T00:00:00Z~AWARD~018f4c1e-7b1a-7c3e-9d2f-5a6b7c8d9e0f",
                "before=2023-12-01T00:00:00Z~LOTTERY~018f4c1e-7b1a-7c3e-9d2f-5a6b7c8d9e0f",
                "before=2023-12-01T00:00:00Z~AWARD~------------------------------------",
            })
    void an_entry_that_cannot_be_is_refused(String before) {
        Response answer = timeline(partnerA(), "&" + before);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.parameter")).containsExactly("before");
    }

    @Test
    void of_nobody_there_is_no_timeline() {
        Response answer = as(partnerA()).get("/v1/timeline");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("graduate");
    }

    @Test
    void another_organisation_is_told_nothing() {
        assertThat(timeline(partnerA(), "").statusCode()).isEqualTo(200);
        assertThat(timeline(auditor(), "").statusCode()).isEqualTo(200);

        assertThat(timeline(partnerB(), "").statusCode()).isEqualTo(404);
        assertThat(timeline(juror(), "").statusCode()).isEqualTo(403);
    }

    @Test
    void of_who_was_erased_is_told_only_that() {
        assertThat(timeline(coordinator(), "").statusCode()).isEqualTo(200);

        as(partnerA())
                .header("If-Match", "*")
                .delete("/v1/graduates/" + graduate)
                .then()
                .statusCode(204);

        assertThat(timeline(coordinator(), "").statusCode()).isEqualTo(410);
    }

    private void consent(String purpose, String day) {
        as(partnerA())
                .body(Map.of("textVersion", "1", "givenOn", day))
                .put("/v1/graduates/" + graduate + "/consents/" + purpose)
                .then()
                .statusCode(201);
    }

    private void withdraw(String purpose) {
        as(partnerA())
                .header("If-Match", "*")
                .delete("/v1/graduates/" + graduate + "/consents/" + purpose)
                .then()
                .statusCode(204);
    }

    private List<String> types(String query) {
        return timeline(partnerA(), query).jsonPath().getList("items.type");
    }

    private Response timeline(String token, String query) {
        return as(token).get("/v1/timeline?graduate=" + graduate + query);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
