package kz.ainalaiyn.events;

import static kz.ainalaiyn.events.Delivery.aConsultation;
import static kz.ainalaiyn.events.Delivery.aPost;
import static kz.ainalaiyn.events.Delivery.anEvent;
import static kz.ainalaiyn.events.Delivery.as;
import static kz.ainalaiyn.events.Delivery.planned;
import static kz.ainalaiyn.events.Delivery.record;
import static kz.ainalaiyn.events.Delivery.register;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class DeliveryTest {
    private final DataSource database;

    DeliveryTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void programmes() {
        Delivery.register();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_and_named() {
        Map<String, Object> body = new HashMap<>(Delivery.aProgramme(ORGANISATION_A));
        body.put("period", Map.of("from", "2023-11-30", "to", "2023-07-01"));

        Response answer = as(coordinator()).body(body).put("/v1/programmes/WRONG");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).startsWith("/period");
        assertThat(as(coordinator()).get("/v1/programmes/WRONG").statusCode()).isEqualTo(404);
    }

    @Test
    void a_programme_that_is_put_twice_is_the_same() {
        Response first = as(coordinator()).get("/v1/programmes/" + Delivery.SHARED);

        Response second = as(coordinator())
                .body(Delivery.aProgramme(ORGANISATION_A, ORGANISATION_B))
                .put("/v1/programmes/" + Delivery.SHARED);

        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void an_organisation_that_takes_no_part_cannot_plan_for_the_programme() {
        Response answer =
                as(partnerB()).body(anEvent("programme", Delivery.ONLY_A)).post("/v1/events");

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
    void a_graduate_whom_nobody_knows_cannot_be_recorded() {
        Response answer = record(coordinator(), planned(partnerA()), FakeGraduates.ofNobody(), "PRESENT");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("unknown-graduate");
    }

    @Test
    void attendance_at_a_shared_event_is_seen_by_the_graduates_own_organisation_alone() throws SQLException {
        String event = planned(partnerA());
        UUID a = known(ORGANISATION_A);
        UUID b = known(ORGANISATION_B);
        assertThat(record(partnerA(), event, a, "PRESENT").statusCode()).isEqualTo(201);

        assertThat(record(partnerB(), event, b, "PRESENT").statusCode()).isEqualTo(201);

        assertThat(as(partnerA()).get(event + "/attendances").jsonPath().getList("items.graduateId"))
                .containsExactly(a.toString());
        assertThat(as(partnerB()).get(event + "/attendances/" + a).statusCode()).isEqualTo(404);
        assertThat(as(coordinator()).get(event + "/attendances").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void a_corrected_attendance_keeps_what_was_said_before() throws SQLException {
        String event = planned(partnerA());
        UUID graduate = known(ORGANISATION_A);
        record(partnerA(), event, graduate, "PRESENT");
        assertThat(record(partnerA(), event, graduate, "PRESENT").jsonPath().getLong("version"))
                .isZero();

        Response corrected = record(partnerA(), event, graduate, "ABSENT");

        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(history(graduate)).containsExactly("PRESENT", "ABSENT");
    }

    @Test
    void nobody_attends_a_head_counted_a_cancelled_or_a_future_event() throws SQLException {
        UUID graduate = known(ORGANISATION_A);
        String children = planned(partnerA(), "audience", "CHILDREN");
        String cancelled = planned(partnerA());
        as(partnerA()).post(cancelled + "/cancellation").then().statusCode(200);
        String future = planned(partnerA(), "startsAt", "2099-01-01T00:00:00Z");

        for (String event : List.of(children, cancelled, future)) {
            assertThat(record(partnerA(), event, graduate, "PRESENT").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void what_is_sent_again_is_what_it_was_whatever_became_of_the_event() throws SQLException {
        String event = planned(partnerA());
        UUID graduate = known(ORGANISATION_A);
        Response first = register(partnerA(), event, graduate);
        as(partnerA()).post(event + "/cancellation").then().statusCode(200);

        Response again = register(partnerA(), event, graduate);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(register(partnerA(), event, known(ORGANISATION_A)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_seat_that_becomes_free_goes_to_who_waits_longest() throws SQLException {
        String event = planned(partnerA(), "capacity", 1);
        UUID first = known(ORGANISATION_A);
        UUID second = known(ORGANISATION_A);
        UUID third = known(ORGANISATION_A);
        register(partnerA(), event, first);
        register(partnerA(), event, second);
        register(partnerA(), event, third);

        as(partnerA())
                .header("If-Match", "*")
                .delete(event + "/registrations/" + first)
                .then()
                .statusCode(200);

        assertThat(statusOf(event, first)).isEqualTo("CANCELLED");
        assertThat(statusOf(event, second)).isEqualTo("REGISTERED");
        assertThat(statusOf(event, third)).isEqualTo("WAITLISTED");
    }

    @Test
    void who_cancelled_and_registers_again_waits_behind_the_others() throws SQLException {
        String event = planned(partnerA(), "capacity", 1);
        UUID first = known(ORGANISATION_A);
        UUID second = known(ORGANISATION_A);
        UUID third = known(ORGANISATION_A);
        for (UUID graduate : List.of(first, second, third)) {
            register(partnerA(), event, graduate);
        }
        cancel(event, second);
        register(partnerA(), event, second);

        cancel(event, first);

        assertThat(statusOf(event, third)).isEqualTo("REGISTERED");
        assertThat(statusOf(event, second)).isEqualTo("WAITLISTED");
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

    private static void cancel(String event, UUID graduate) {
        as(partnerA())
                .header("If-Match", "*")
                .delete(event + "/registrations/" + graduate)
                .then()
                .statusCode(200);
    }

    @Test
    void a_larger_capacity_lets_those_who_wait_in() throws SQLException {
        String event = planned(partnerA(), "capacity", 1);
        UUID first = known(ORGANISATION_A);
        UUID second = known(ORGANISATION_A);
        register(partnerA(), event, first);
        register(partnerA(), event, second);

        as(partnerA())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("capacity", 2))
                .patch(event)
                .then()
                .statusCode(200);

        assertThat(statusOf(event, second)).isEqualTo("REGISTERED");
    }

    @Test
    void a_consultation_that_has_not_begun_cannot_be_completed() throws SQLException {
        Response answer = as(partnerA())
                .body(aConsultation(known(ORGANISATION_A), "startsAt", "2099-01-01T00:00:00Z"))
                .post("/v1/consultations");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/status");
    }

    @Test
    void a_consultation_is_its_graduates_organisations_alone() throws SQLException {
        String path = "/v1/consultations/external/" + UUID.randomUUID();
        Response answer =
                as(partnerA()).body(aConsultation(known(ORGANISATION_A))).put(path);
        assertThat(answer.statusCode()).isEqualTo(201);

        assertThat(as(partnerB()).get(answer.header("Location")).statusCode()).isEqualTo(404);
        assertThat(as(partnerA())
                        .body(aConsultation(known(ORGANISATION_B)))
                        .put(path + "x")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_address_counts_once_per_programme_however_it_is_written() {
        String post = "https://social.ойдан.испытание/post/" + UUID.randomUUID();
        as(partnerA()).body(aPost(post)).post("/v1/publications").then().statusCode(201);

        for (String same : List.of(
                post,
                post.replace("social", "SOCIAL"),
                post.replace("ойдан.испытание", "xn--80ahosb.xn--80akhbyknj4f"),
                post + "#top")) {
            assertThat(as(partnerA()).body(aPost(same)).post("/v1/publications").statusCode())
                    .as(same)
                    .isEqualTo(409);
        }
    }

    @Test
    void an_address_that_is_none_is_refused_and_so_is_a_year_that_is_none() {
        for (String url : List.of("https://[", "https://", "http://?x", "https://exa%mple.org/", "https:///path")) {
            assertThat(as(partnerA()).body(aPost(url)).post("/v1/publications").statusCode())
                    .as(url)
                    .isEqualTo(400);
        }
        for (String year : List.of("+999999999-01-01", "-0001-01-01", "0000-01-01", "1899-12-31")) {
            Response answer = as(partnerA())
                    .body(anEvent("startsAt", year + "T00:00:00Z"))
                    .post("/v1/events");
            assertThat(answer.statusCode()).as(year).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/startsAt");
        }
    }

    @Test
    void a_cursor_of_one_list_goes_on_in_no_other() {
        as(partnerA())
                .body(aPost("https://social.example.org/" + UUID.randomUUID()))
                .post("/v1/publications");
        as(partnerA())
                .body(aPost("https://social.example.org/" + UUID.randomUUID()))
                .post("/v1/publications");
        String cursor =
                as(partnerA()).get("/v1/publications?limit=1").jsonPath().getString("next");

        assertThat(as(partnerA()).get("/v1/publications?cursor=" + cursor).statusCode())
                .isEqualTo(200);
        assertThat(as(partnerA()).get("/v1/events?cursor=" + cursor).statusCode())
                .isEqualTo(400);
    }

    @Test
    void printed_matter_has_a_quantity_and_no_address() {
        Map<String, Object> booklet = Map.of("programme", Delivery.SHARED, "kind", "BOOKLET", "quantity", 300);
        assertThat(as(partnerA()).body(booklet).post("/v1/publications").statusCode())
                .isEqualTo(201);

        Map<String, Object> wrong = new HashMap<>(booklet);
        wrong.put("url", "https://example.org/booklet");

        assertThat(as(partnerA()).body(wrong).post("/v1/publications").statusCode())
                .isEqualTo(400);
    }

    private static String statusOf(String event, UUID graduate) {
        return as(partnerA())
                .get(event + "/registrations/" + graduate)
                .jsonPath()
                .getString("status");
    }

    /** A graduate whom the feed has told of. */
    private UUID known(String organisation) throws SQLException {
        UUID id = organisation.equals(ORGANISATION_A) ? FakeGraduates.ofA() : FakeGraduates.ofB();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into known_graduate (id, organisation) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, organisation);
            insert.executeUpdate();
        }
        return id;
    }

    private List<String> history(UUID graduate) throws SQLException {
        List<String> statuses = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select status from attendance_history where graduate_id = ? order by version")) {
            select.setObject(1, graduate);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    statuses.add(row.getString("status"));
                }
            }
        }
        return statuses;
    }
}
