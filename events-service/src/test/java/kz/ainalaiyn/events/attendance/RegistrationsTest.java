package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.events.EventFixture.register;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class RegistrationsTest {

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void what_is_sent_again_is_what_it_was_whatever_became_of_the_event() {
        String event = planned(partnerA());
        UUID graduate = FakeGraduates.ofA();
        Response first = register(partnerA(), event, graduate);
        as(partnerA()).post(event + "/cancellation").then().statusCode(200);

        Response again = register(partnerA(), event, graduate);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(register(partnerA(), event, FakeGraduates.ofA()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_seat_that_becomes_free_goes_to_who_waits_longest() {
        String event = planned(partnerA(), "capacity", 1);
        UUID first = FakeGraduates.ofA();
        UUID second = FakeGraduates.ofA();
        UUID third = FakeGraduates.ofA();
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
    void who_cancelled_and_registers_again_waits_behind_the_others() {
        String event = planned(partnerA(), "capacity", 1);
        UUID first = FakeGraduates.ofA();
        UUID second = FakeGraduates.ofA();
        UUID third = FakeGraduates.ofA();
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
    void a_larger_capacity_lets_those_who_wait_in() {
        String event = planned(partnerA(), "capacity", 1);
        UUID first = FakeGraduates.ofA();
        UUID second = FakeGraduates.ofA();
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
    void a_capacity_below_those_who_are_registered_is_refused_with_all_that_came_with_it() {
        String event = planned(partnerA(), "capacity", 2);
        register(partnerA(), event, FakeGraduates.ofA());
        register(partnerA(), event, FakeGraduates.ofA());
        String before = as(partnerA()).get(event).asString();

        as(partnerA())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("capacity", 1, "venue", "Invented hall"))
                .patch(event)
                .then()
                .statusCode(409)
                .body("detail", containsString("registered"));

        assertThat(as(partnerA()).get(event).asString()).isEqualTo(before);
    }

    private static void cancel(String event, UUID graduate) {
        as(partnerA())
                .header("If-Match", "*")
                .delete(event + "/registrations/" + graduate)
                .then()
                .statusCode(200);
    }

    private static String statusOf(String event, UUID graduate) {
        return as(partnerA())
                .get(event + "/registrations/" + graduate)
                .jsonPath()
                .getString("status");
    }
}
