package kz.ainalaiyn.events.programme;

import static kz.ainalaiyn.events.EventFixture.SHARED;
import static kz.ainalaiyn.events.EventFixture.aProgramme;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ProgrammesTest {

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void what_is_missing_within_another_member_is_asked_for_by_its_own_form() {
        Map<String, Object> body = new HashMap<>(EventFixture.aProgramme(ORGANISATION_A));
        body.put("period", Map.of());
        body.put("organisations", Arrays.asList(Map.of(), null));

        Response answer = as(coordinator()).body(body).put("/v1/programmes/NESTED-2023");

        assertThat(EventFixture.faults(answer, "message"))
                .isEqualTo(Map.of(
                        "/period/from", "A value is missing here. Give a day as year-month-day, such as 2023-10-30.",
                        "/period/to", "A value is missing here. Give a day as year-month-day, such as 2023-10-30.",
                        "/organisations/0/code",
                                "A value is missing here. Give an organisation's code, such as regional-society.",
                        "/organisations/0/role", "A value is missing here. Give one of: IMPLEMENTER, HOST, PARTNER.",
                        "/organisations/1",
                                "A value is missing here. Give a JSON object of these members: code, role."));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_and_named() {
        Map<String, Object> body = new HashMap<>(aProgramme(ORGANISATION_A));
        body.put("period", Map.of("from", "2023-11-30", "to", "2023-07-01"));

        Response answer = as(coordinator()).body(body).put("/v1/programmes/WRONG");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).startsWith("/period");
        assertThat(as(coordinator()).get("/v1/programmes/WRONG").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+06:00", "UTC+6", "GMT+6", "Z", "SystemV/PST8"})
    void a_zone_that_is_not_of_a_place_is_refused_because_databases_read_its_sign_the_other_way(String zone) {
        Map<String, Object> body = new HashMap<>(aProgramme(ORGANISATION_A));
        body.put("zone", zone);

        Response answer = as(coordinator()).body(body).put("/v1/programmes/WRONG");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).startsWith("/zone");
    }

    @Test
    void a_programme_that_is_put_twice_is_the_same() {
        Response first = as(coordinator()).get("/v1/programmes/" + SHARED);

        Response second = as(coordinator())
                .body(aProgramme(ORGANISATION_A, ORGANISATION_B))
                .put("/v1/programmes/" + SHARED);

        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void everything_that_a_programme_promises_in_numbers_is_kept_and_told() {
        Map<String, Object> target = Map.of(
                "distinctGraduates", 100,
                "events", Map.of("SEMINAR", 2, "FORUM", 1),
                "consultations", 30,
                "publications", 50,
                "awards", 4);

        Response answer = put("PROMISED", target);

        assertThat(answer.statusCode()).isIn(200, 201);
        assertThat(answer.jsonPath().getMap("target")).isEqualTo(target);
        assertThat(Feed.dataOf("PROMISED").getLast().get("target")).isEqualTo(target);
        long version = answer.jsonPath().getLong("version");
        assertThat(put("PROMISED", target).jsonPath().getLong("version")).isEqualTo(version);
    }

    @Test
    void a_programme_may_promise_awards_and_no_number_of_graduates() {
        Response answer = put("ONLY-AWARDS", Map.of("awards", 4));

        assertThat(answer.jsonPath().getMap("target")).isEqualTo(Map.of("awards", 4));
    }

    @Test
    void a_promise_that_is_none_is_refused_and_named() {
        for (Map<String, Object> target : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("awards", 0),
                Map.of("consultations", 1_000_001),
                Map.of("publications", -1),
                Map.of("events", Map.of()),
                Map.of("events", Map.of("SEMINAR", 0)),
                Map.of("events", Map.of("PARTY", 1)))) {
            Response answer = put("WRONG", target);

            assertThat(answer.statusCode()).as(target.toString()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].pointer"))
                    .as(target.toString())
                    .startsWith("/target");
        }
    }

    private static Response put(String code, Map<String, Object> target) {
        Map<String, Object> body = new HashMap<>(aProgramme(ORGANISATION_A));
        body.put("target", target);
        return as(coordinator()).body(body).put("/v1/programmes/" + code);
    }
}
