package kz.ainalaiyn.events.event;

import static kz.ainalaiyn.events.EventFixture.ONLY_A;
import static kz.ainalaiyn.events.EventFixture.anEvent;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EventsTest {
    private static final String MOVED = "MOVED-2023";

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void an_organisation_that_takes_no_part_cannot_plan_for_the_programme() {
        Response answer = as(partnerB()).body(anEvent("programme", ONLY_A)).post("/v1/events");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("unknown-programme");
    }

    @Test
    void an_event_of_a_shared_programme_is_seen_by_both_and_changed_by_one() {
        String event = planned(partnerA());

        assertThat(as(partnerB()).get(event).statusCode()).isEqualTo(200);
        assertThat(as(partnerB()).post(event + "/holding").statusCode()).isEqualTo(404);
        assertThat(as(partnerA()).post(event + "/holding").statusCode()).isEqualTo(200);
    }

    @Test
    void an_event_names_the_commands_that_lead_on_from_where_it_is() {
        String begun = planned(partnerA());
        String toCome = planned(partnerA(), "startsAt", "2100-09-15T04:00:00Z");
        String held = planned(partnerA());
        String cancelled = planned(partnerA());
        as(partnerA()).post(held + "/holding").then().statusCode(200);
        String ofTheAnswer = as(partnerA()).post(cancelled + "/cancellation").path("actions.name.toString()");

        assertThat(actions(partnerA(), begun)).containsExactly("cancelEvent", "changeEvent", "holdEvent");
        assertThat(actions(partnerA(), toCome)).containsExactly("cancelEvent", "changeEvent");
        assertThat(actions(partnerA(), held)).containsExactly("changeEvent");
        assertThat(actions(partnerA(), cancelled)).containsExactly("changeEvent");
        assertThat(ofTheAnswer).isEqualTo("[changeEvent]");
        assertThat(actions(partnerB(), begun)).isEmpty();
        assertThat(as(partnerA()).get("/v1/events?limit=1").asString()).doesNotContain("actions");
    }

    private static List<String> actions(String token, String event) {
        return as(token).get(event).jsonPath().getList("actions.name");
    }

    @Test
    void guests_and_head_counts_are_held_as_what_they_are() {
        String training = planned(partnerA(), "audience", "CHILDREN", "headCount", 25, "type", "TRAINING");

        assertThat(as(partnerA()).get(training).jsonPath().getInt("headCount")).isEqualTo(25);
        assertThat(as(partnerA()).get(training).jsonPath().getBoolean("guests[0].special"))
                .isTrue();
        assertThat(as(partnerA())
                        .body(anEvent("headCount", 3))
                        .post("/v1/events")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_year_that_is_none_is_refused_and_named() {
        for (String year : List.of("+999999999-01-01", "-0001-01-01", "0000-01-01", "1899-12-31")) {
            Response answer = as(partnerA())
                    .body(anEvent("startsAt", year + "T00:00:00Z"))
                    .post("/v1/events");
            assertThat(answer.statusCode()).as(year).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/startsAt");
        }
    }

    @Test
    void a_date_a_choice_a_blank_a_strange_member_and_an_unknown_programme_are_told_at_once() {
        Response answer = as(partnerA())
                .body(anEvent(
                        "startsAt", "15.09.2023", "type", "LECTURE", "venue", " ", "day", 1, "programme", "NO-2023"))
                .post("/v1/events");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(EventFixture.faults(answer, "code"))
                .isEqualTo(Map.of(
                        "/startsAt", "instant-format",
                        "/type", "unknown-value",
                        "/venue", "blank",
                        "/day", "unknown-member",
                        "/programme", "unknown-programme"));
    }

    @Test
    void an_event_on_a_day_that_cannot_count_is_taken_with_a_warning_in_the_callers_language() {
        // The last day of the period is over in Almaty, and not yet in UTC.
        String event = planned(partnerA(), "startsAt", "2023-11-30T18:30:00Z");

        Response english = as(partnerA()).get(event);
        Response russian = as(partnerA()).header("Accept-Language", "ru").get(event);

        assertThat(english.jsonPath().getMap("warnings[0]"))
                .containsEntry("pointer", "/startsAt")
                .containsEntry("code", "outside-programme")
                .containsEntry("minimum", "2023-07-01")
                .containsEntry("maximum", "2023-11-30");
        assertThat(russian.jsonPath().getString("warnings[0].message")).contains("программа");
        assertThat(russian.header("ETag")).isNotEqualTo(english.header("ETag"));
        assertThat(as(partnerA())
                        .get(planned(partnerA(), "startsAt", "2023-11-30T17:30:00Z"))
                        .jsonPath()
                        .getList("warnings"))
                .isEmpty();
    }

    @Test
    void an_event_whose_programme_moves_to_another_zone_is_another_answer_to_who_has_the_old_one() {
        programme("zone", "Asia/Almaty");
        String event = planned(partnerA(), "programme", MOVED);
        String before = as(partnerA()).get(event).header("ETag");

        programme("zone", "UTC");

        Response after = as(partnerA()).header("If-None-Match", before).get(event);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.jsonPath().getString("zone")).isEqualTo("UTC");
        assertThat(as(partnerA())
                        .header("If-Match", before)
                        .contentType("application/merge-patch+json")
                        .body(Map.of())
                        .patch(event)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Its version stays: nothing of the event itself has changed. */
    @Test
    void an_event_that_its_programmes_new_period_leaves_out_is_another_answer_to_who_has_the_old_one() {
        programme("period", Map.of("from", "2023-07-01", "to", "2023-11-30"));
        String event = planned(partnerA(), "programme", MOVED, "startsAt", "2023-09-15T04:00:00Z");
        Response inside = as(partnerA()).get(event);

        programme("period", Map.of("from", "2023-07-01", "to", "2023-08-31"));

        Response outside =
                as(partnerA()).header("If-None-Match", inside.header("ETag")).get(event);
        assertThat(outside.statusCode()).isEqualTo(200);
        assertThat(outside.jsonPath().getString("warnings[0].maximum")).isEqualTo("2023-08-31");
        assertThat(outside.jsonPath().getInt("version"))
                .isEqualTo(inside.jsonPath().getInt("version"));
        programme("period", Map.of("from", "2023-07-01", "to", "2023-08-30"));
        assertThat(as(partnerA())
                        .header("If-None-Match", outside.header("ETag"))
                        .get(event)
                        .jsonPath()
                        .getString("warnings[0].maximum"))
                .isEqualTo("2023-08-30");
    }

    @Test
    void an_answer_depends_on_the_language_only_where_it_has_a_warning() {
        String odd = planned(partnerA(), "startsAt", "2022-01-15T04:00:00Z");
        String usual = planned(partnerA());

        assertThat(as(partnerA()).get(odd).headers().getValues("Vary")).containsExactly("Accept-Language");
        assertThat(as(partnerA()).get(usual).headers().getValues("Vary")).isEmpty();
        assertThat(as(partnerA()).get("/v1/events?limit=200").headers().getValues("Vary"))
                .containsExactly("Accept, Accept-Language");
    }

    @Test
    void the_tag_of_an_answer_with_a_warning_permits_a_change() {
        String event = planned(partnerA(), "startsAt", "2024-01-15T04:00:00Z");

        Response answer = as(partnerA())
                .header("If-Match", as(partnerA()).get(event).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(Map.of("startsAt", "2023-09-15T04:00:00Z"))
                .patch(event);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("warnings")).isEmpty();
    }

    @Test
    void an_event_that_has_not_begun_is_not_held() {
        String event = planned(partnerA(), "startsAt", "2099-01-01T00:00:00Z");

        assertThat(as(partnerA()).post(event + "/holding").statusCode()).isEqualTo(409);
    }

    @Test
    void an_event_that_was_held_cannot_be_cancelled() {
        String event = planned(partnerA());
        as(partnerA()).post(event + "/holding").then().statusCode(200);

        assertThat(as(partnerA()).post(event + "/cancellation").statusCode()).isEqualTo(409);
    }

    @Test
    void an_event_that_was_held_is_not_moved_into_the_future() {
        String event = planned(partnerA());
        as(partnerA()).post(event + "/holding").then().statusCode(200);

        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("startsAt", "2099-01-01T00:00:00Z"), Map.of("audience", "CHILDREN"))) {
            Response answer = as(partnerA())
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(change)
                    .patch(event);
            assertThat(answer.statusCode()).as(change.toString()).isEqualTo(409);
        }
    }

    private static void programme(String member, Object value) {
        Map<String, Object> body = new HashMap<>(EventFixture.aProgramme(Tokens.ORGANISATION_A));
        body.put(member, value);
        as(Tokens.coordinator())
                .body(body)
                .put("/v1/programmes/" + MOVED)
                .then()
                .statusCode(oneOf(200, 201));
    }
}
