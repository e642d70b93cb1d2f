package kz.ainalaiyn.events;

import static kz.ainalaiyn.events.EventFixture.aConsultation;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.events.EventFixture.record;
import static kz.ainalaiyn.events.EventFixture.register;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ErasureTest {
    private static final String TO_COME = "2099-01-01T00:00:00Z";

    private final Roster roster;
    private final UUID graduate = FakeGraduates.ofA();

    ErasureTest(Roster roster) {
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void who_waits_moves_up_for_who_was_erased() {
        String event = planned(partnerA(), "capacity", 1, "startsAt", TO_COME);
        UUID waiting = FakeGraduates.ofA();
        register(partnerA(), event, graduate);
        register(partnerA(), event, waiting);

        erase();

        assertThat(registration(event, graduate)).isEqualTo("CANCELLED");
        assertThat(registration(event, waiting)).isEqualTo("REGISTERED");
    }

    @Test
    void who_waited_is_not_let_in_after_the_erasure() {
        String event = planned(partnerA(), "capacity", 1, "startsAt", TO_COME);
        UUID first = FakeGraduates.ofA();
        register(partnerA(), event, first);
        register(partnerA(), event, graduate);

        erase();

        assertThat(registration(event, graduate)).isEqualTo("CANCELLED");
        assertThat(registration(event, first)).isEqualTo("REGISTERED");
    }

    @Test
    void what_was_stays_and_nothing_new_is_recorded() {
        String event = planned(partnerA());
        register(partnerA(), event, graduate);
        record(partnerA(), event, graduate, "PRESENT").then().statusCode(201);
        String held = consultation("COMPLETED", "2023-09-20T05:00:00Z");
        String missed = consultation("PLANNED", "2023-09-21T05:00:00Z");

        erase();

        assertThat(registration(event, graduate)).isEqualTo("REGISTERED");
        assertThat(as(partnerA())
                        .get(event + "/attendances/" + graduate)
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("PRESENT");
        assertThat(statusOf(held)).isEqualTo("COMPLETED");
        assertThat(statusOf(missed)).isEqualTo("PLANNED");
        assertThat(record(partnerA(), event, graduate, "ABSENT").statusCode()).isEqualTo(422);
        assertThat(register(partnerA(), planned(partnerA()), graduate).statusCode())
                .isEqualTo(422);
        assertThat(as(partnerA())
                        .body(aConsultation(graduate))
                        .post("/v1/consultations")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_consultation_to_come_is_cancelled() {
        String toCome = consultation("PLANNED", TO_COME);

        erase();

        assertThat(statusOf(toCome)).isEqualTo("CANCELLED");
    }

    @Test
    void an_erasure_that_is_told_twice_changes_nothing_more() {
        String event = planned(partnerA(), "startsAt", TO_COME);
        register(partnerA(), event, graduate);
        erase();
        String once = as(partnerA()).get(event + "/registrations/" + graduate).asString();

        erase();

        assertThat(as(partnerA()).get(event + "/registrations/" + graduate).asString())
                .isEqualTo(once);
    }

    @Test
    void no_registration_that_runs_at_the_same_time_outlives_the_erasure() {
        for (int round = 0; round < 30; round++) {
            UUID meanwhile = FakeGraduates.erased();
            roster.told(FakeGraduates.registration(meanwhile, ORGANISATION_A));
            String event = planned(partnerA(), "startsAt", TO_COME);
            CompletableFuture<Response> registration =
                    CompletableFuture.supplyAsync(() -> register(partnerA(), event, meanwhile));

            roster.told(FakeGraduates.erasure(meanwhile, ORGANISATION_A));

            assertThat(registration.join().statusCode()).isIn(201, 422);
            if (registration.join().statusCode() == 201) {
                assertThat(registration(event, meanwhile)).isEqualTo("CANCELLED");
            }
        }
    }

    private void erase() {
        roster.told(FakeGraduates.erasure(graduate, ORGANISATION_A));
    }

    private String consultation(String status, String startsAt) {
        Response answer = as(partnerA())
                .body(aConsultation(graduate, "status", status, "startsAt", startsAt))
                .post("/v1/consultations");
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    private static String registration(String event, UUID whose) {
        return statusOf(event + "/registrations/" + whose);
    }

    private static String statusOf(String path) {
        return as(partnerA()).get(path).jsonPath().getString("status");
    }
}
