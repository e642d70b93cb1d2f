package kz.ainalaiyn.events.district;

import static kz.ainalaiyn.events.EventFixture.anEvent;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event takes place in a district that there is. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class DistrictsTest {
    private final Districts districts;
    private final DataSource database;

    DistrictsTest(Districts districts, DataSource database) {
        this.districts = districts;
        this.database = database;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void an_unknown_district_is_refused_and_near_ones_are_named() {
        publish("333600000", "Eskeldi");

        Response answer = plan("933600000");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/district");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("unknown-district");
        assertThat(answer.jsonPath().getList("errors[0].suggestions")).contains("333600000");
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("333600000 (Eskeldi)");
        assertThat(answer.jsonPath().getMap("errors[0]")).doesNotContainKeys("near", "named");
    }

    @Test
    void a_district_that_the_feed_told_of_is_not_asked_for() {
        // As a district of this code graduates-service fails.
        String code = code('8');
        assertThat(plan(code).statusCode()).isEqualTo(503);
        int questions = FakeGraduates.questionsAbout(code);
        publish(code, "Invented");
        publish(code, "Invented, renamed");

        Response answer = plan(code);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(FakeGraduates.questionsAbout(code)).isEqualTo(questions);
    }

    @Test
    void a_district_that_the_feed_has_not_told_of_is_asked_for_once() {
        String code = code('3');

        assertThat(plan(code).statusCode()).isEqualTo(201);
        assertThat(plan(code).statusCode()).isEqualTo(201);

        assertThat(FakeGraduates.questionsAbout(code)).isEqualTo(1);
    }

    @Test
    void what_has_not_the_form_of_a_code_is_no_question_to_another_service() {
        int questions = FakeGraduates.questions();
        for (String code : List.of("../graduates/1", "3336", "33360000?", "3336 0000", "")) {
            Response answer = plan(code);

            assertThat(answer.statusCode()).as(code).isEqualTo(400);
            assertThat(answer.jsonPath().getList("errors.code")).as(code).containsExactly("kato-code");
        }
        assertThat(FakeGraduates.questions()).isEqualTo(questions);
    }

    @Test
    void an_unknown_district_is_told_with_the_other_faults() {
        Response answer = as(partnerA())
                .body(anEvent("district", code('9'), "venue", " ", "programme", "NO-2023"))
                .post("/v1/events");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/district", "/venue", "/programme");
    }

    @Test
    void an_event_keeps_a_district_of_before_there_were_registered_ones_but_does_not_move_to_another()
            throws Exception {
        String before = code('9');
        String event = EventFixture.planned(partnerA());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update event set district = ? where id = ?")) {
            update.setString(1, before);
            update.setObject(2, UUID.fromString(event.substring(event.lastIndexOf('/') + 1)));
            update.executeUpdate();
        }

        assertThat(patch(event, "venue", "Another invented hall").statusCode()).isEqualTo(200);
        assertThat(patch(event, "district", before).statusCode()).isEqualTo(200);
        assertThat(patch(event, "district", code('9')).statusCode()).isEqualTo(422);
        assertThat(patch(event, "district", code('3')).statusCode()).isEqualTo(200);
    }

    @Test
    void an_event_that_keeps_such_a_district_is_not_told_of_it_with_its_other_faults() throws Exception {
        String own = "OLD-" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(anEvent("district", code('3')));
        as(partnerA()).body(body).put("/v1/events/external/" + own).then().statusCode(201);
        String before = code('9');
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update event set district = ? where external_id = ?")) {
            update.setString(1, before);
            update.setString(2, own);
            update.executeUpdate();
        }
        body.putAll(Map.of("district", before, "venue", " "));

        Response put = as(partnerA()).body(body).put("/v1/events/external/" + own);
        Response patch = patch(
                "/v1/events/" + as(partnerA()).get("/v1/events/external/" + own).path("id"), "venue", " ");

        for (Response answer : List.of(put, patch)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/venue");
        }
    }

    @Test
    void other_faults_are_told_also_when_nobody_can_tell_of_the_district() {
        Response answer = as(partnerA())
                .body(anEvent("district", code('8'), "venue", " "))
                .post("/v1/events");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/venue");
    }

    @Test
    void none_is_suggested_where_none_is_known_and_the_text_says_so() throws Exception {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from known_district")) {
            delete.executeUpdate();
        }

        Response answer = plan(code('9'));

        assertThat(answer.jsonPath().getList("errors[0].suggestions")).isEmpty();
        assertThat(answer.jsonPath().getString("errors[0].message"))
                .isEqualTo("No district has this code, and none is known here yet.");
    }

    @Test
    void a_district_is_suggested_by_its_newest_name_and_the_likest_first() {
        String digits = code('9').substring(1);
        publish("7" + digits, "Invented");
        publish("7" + digits, "Invented, renamed");
        publish("6" + digits.substring(0, 6) + "00", "Invented, less alike");

        Response answer = plan("9" + digits);

        assertThat(answer.jsonPath().<String>getList("errors[0].suggestions"))
                .startsWith("7" + digits, "6" + digits.substring(0, 6) + "00");
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("7" + digits + " (Invented, renamed)");
    }

    private static Response plan(String district) {
        return as(partnerA()).body(anEvent("district", district)).post("/v1/events");
    }

    private static Response patch(String event, String member, String value) {
        return as(partnerA())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"" + member + "\":\"" + value + "\"}")
                .patch(event);
    }

    private static String code(char first) {
        return first + "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private void publish(String code, String name) {
        districts.told(FakeGraduates.change(
                "district-changed", code, Map.of("name", Map.of("en", name), "validFrom", "1997-01-01")));
    }
}
