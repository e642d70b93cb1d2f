package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.anEvent;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner that keeps no ids of the suite: event and graduate by the identifiers that it gave them. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class OwnIdentifiersTest {
    private static final Map<String, String> PRESENT = Map.of("status", "PRESENT");

    private final String eventKey = "event-" + UUID.randomUUID();
    private String event = "";

    @BeforeEach
    void an_event_of_a() {
        EventFixture.register();
        event = as(partnerA())
                .body(anEvent())
                .put("/v1/events/external/" + eventKey)
                .jsonPath()
                .getString("id");
    }

    @Test
    void an_attendance_is_the_same_by_own_identifiers_and_by_ids() {
        UUID graduate = FakeGraduates.ofA();
        String own = attendance(eventKey, graduate);

        Response recorded = as(partnerA()).body(PRESENT).put(own);
        Response again = as(partnerA()).body(PRESENT).put(own);

        String address = "/v1/events/" + event + "/attendances/" + graduate;
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        assertThat(recorded.header("Location")).endsWith(address);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(as(partnerA()).get(own).asString())
                .isEqualTo(as(partnerA()).get(address).asString());
        assertThat(as(partnerA())
                        .header("If-Match", "\"7\"")
                        .body(Map.of("status", "ABSENT"))
                        .put(own)
                        .statusCode())
                .isEqualTo(412);
        assertThat(as(partnerA()).get(address).jsonPath().getString("status")).isEqualTo("PRESENT");
    }

    @Test
    void a_registration_is_made_read_and_cancelled() {
        String own = "/v1/events/external/" + eventKey + "/registrations/external/" + FakeGraduates.ofA();
        assertThat(as(partnerA()).put(own).statusCode()).isEqualTo(201);
        Response read = as(partnerA()).get(own);
        assertThat(read.jsonPath().getString("status")).isEqualTo("REGISTERED");

        assertThat(as(partnerA())
                        .header("If-Match", read.header("ETag"))
                        .delete(own)
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void what_the_organisation_did_not_name_so_is_told_by_its_place() {
        assertUnknown(as(partnerA()).body(PRESENT).put(attendance("no-such-event", FakeGraduates.ofA())), "event");
        assertUnknown(as(partnerA()).body(PRESENT).put(attendance(eventKey, FakeGraduates.ofNobody())), "graduate");
        assertThat(as(partnerA())
                        .get(attendance("no-such-event", FakeGraduates.ofA()))
                        .statusCode())
                .isEqualTo(404);
    }

    /** The control is the first test: A does all of it. */
    @Test
    void anothers_identifiers_are_unknown() {
        UUID graduate = FakeGraduates.ofA();

        assertUnknown(as(partnerB()).body(PRESENT).put(attendance(eventKey, graduate)), "event");
        as(partnerB()).body(anEvent("programme", EventFixture.ONLY_B)).put("/v1/events/external/" + eventKey);
        assertUnknown(as(partnerB()).body(PRESENT).put(attendance(eventKey, graduate)), "graduate");
        assertThat(as(partnerB())
                        .body(PRESENT)
                        .put(attendance(eventKey, graduate) + "?organisation=" + ORGANISATION_A)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(partnerA())
                        .get("/v1/events/" + event + "/attendances/" + graduate)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_coordinator_says_whose_identifiers_they_are() {
        String own = attendance(eventKey, FakeGraduates.ofA());

        assertThat(as(coordinator()).body(PRESENT).put(own).statusCode()).isEqualTo(400);
        assertUnknown(as(coordinator()).body(PRESENT).put(own + "?organisation=" + ORGANISATION_B), "event");
        assertThat(as(coordinator())
                        .body(PRESENT)
                        .put(own + "?organisation=" + ORGANISATION_A)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void without_an_answer_of_graduates_service_nothing_is_recorded() {
        Response answer = as(partnerA()).body(PRESENT).put(attendance(eventKey, FakeGraduates.failing()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    private static String attendance(String event, UUID graduate) {
        return "/v1/events/external/" + event + "/attendances/external/" + graduate;
    }

    private static void assertUnknown(Response answer, String what) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("unknown-external-" + what);
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(what + "ExternalId");
    }
}
