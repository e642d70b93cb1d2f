package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class PresenceUndoTest {
    private static final FileImports REGISTRATIONS = new FileImports("/v1/registrations/imports", partnerA());
    private static final FileImports ATTENDANCES = new FileImports("/v1/attendances/imports", partnerA());
    private static final FileImports EVENTS = new FileImports("/v1/events/imports", partnerA());

    private final Roster roster;

    PresenceUndoTest(Roster roster) {
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    private UUID graduate() {
        UUID graduate = FakeGraduates.ofA();
        roster.told(FakeGraduates.registration(graduate, Tokens.ORGANISATION_A));
        return graduate;
    }

    /** Two seats: the file takes one of them, and has one who waits; somebody waits behind them. */
    @Test
    void the_seats_of_registrations_that_are_taken_back_go_to_who_waits() {
        String event = EventFixture.planned(partnerA(), "capacity", 2);
        UUID first = graduate();
        EventFixture.register(partnerA(), event, first).then().statusCode(201);
        List<UUID> ofFile = List.of(graduate(), graduate());
        JsonPath done = registered(event, ofFile);
        UUID behind = graduate();
        EventFixture.register(partnerA(), event, behind).then().statusCode(201);
        assertThat(status(event, behind)).isEqualTo("WAITLISTED");

        REGISTRATIONS.undone(done, "");

        assertThat(REGISTRATIONS.undoOutcomes(done)).isEqualTo("2 REVERSED\n3 REVERSED");
        assertThat(status(event, first)).isEqualTo("REGISTERED");
        assertThat(status(event, behind)).isEqualTo("REGISTERED");
        assertThat(ofFile)
                .allSatisfy(graduate ->
                        assertThat(registration(event, graduate).statusCode()).isEqualTo(404));
        JsonPath again = registered(event, ofFile);
        assertThat(again.getInt("rows.created")).isEqualTo(2);
        assertThat(registration(event, ofFile.getFirst()).<Integer>path("version"))
                .as("who follows the feed applies only what is newer")
                .isGreaterThan(1);
    }

    @Test
    void who_had_cancelled_before_the_file_has_cancelled_after_it() {
        String event = EventFixture.planned(partnerA(), "capacity", 1);
        UUID graduate = graduate();
        EventFixture.register(partnerA(), event, graduate).then().statusCode(201);
        as(partnerA())
                .header("If-Match", "*")
                .delete(event + "/registrations/" + graduate)
                .then()
                .statusCode(200);
        JsonPath done = registered(event, List.of(graduate));
        assertThat(REGISTRATIONS.outcomes(done)).isEqualTo("2 CHANGED");

        REGISTRATIONS.undone(done, "");

        assertThat(REGISTRATIONS.undoOutcomes(done)).isEqualTo("2 REVERSED");
        assertThat(status(event, graduate)).isEqualTo("CANCELLED");
        EventFixture.register(partnerA(), event, graduate()).then().statusCode(201);
    }

    @Test
    void an_event_at_which_somebody_was_stays_until_that_is_taken_back() {
        String externalId = UUID.randomUUID().toString();
        JsonPath events = EVENTS.done(
                "",
                FileImports.CSV,
                "externalId,programme,type,audience,title.en,venue,startsAt\n%s,%s,SEMINAR,GRADUATES,Invented,Invented hall,2023-09-15T04:00:00Z\n"
                        .formatted(externalId, EventFixture.SHARED));
        String event = (String) EVENTS.rows(events).getFirst().get("record");
        UUID graduate = graduate();
        String file = "eventId,graduateId,status\n%s,%s,PRESENT\n".formatted(event.replaceFirst(".*/", ""), graduate);
        JsonPath attendances = ATTENDANCES.done("", FileImports.CSV, file);

        EVENTS.undone(events, "");

        assertThat(EVENTS.undoOutcomes(events)).isEqualTo("2 REFUSED  event-in-use");
        ATTENDANCES.undone(attendances, "");
        assertThat(ATTENDANCES.undoOutcomes(attendances)).isEqualTo("2 REVERSED");
        ATTENDANCES.done("", FileImports.CSV, file);
        assertThat(as(partnerA()).get(event + "/attendances/" + graduate).<Integer>path("version"))
                .as("who follows the feed applies only what is newer")
                .isEqualTo(2);
        EVENTS.undone(events, "");
        assertThat(EVENTS.undoOutcomes(events)).isEqualTo("2 REFUSED  event-in-use");
    }

    /** Who promoted somebody by cancelling did not change the other's registration. */
    @Test
    void who_came_up_from_the_waitlist_is_kept_and_nobody_is_named() {
        String event = EventFixture.planned(partnerA(), "capacity", 1);
        UUID first = graduate();
        EventFixture.register(partnerA(), event, first).then().statusCode(201);
        UUID waiting = graduate();
        JsonPath done = registered(event, List.of(waiting));
        as(partnerA())
                .header("If-Match", "*")
                .delete(event + "/registrations/" + first)
                .then()
                .statusCode(200);

        REGISTRATIONS.undone(done, "");

        Map<String, Object> undo = REGISTRATIONS.rows(done).getFirst();
        assertThat(undo.get("undo"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "KEPT")
                .containsKey("changedAt")
                .doesNotContainKey("changedBy");
        assertThat(status(event, waiting)).isEqualTo("REGISTERED");
    }

    private static JsonPath registered(String event, List<UUID> graduates) {
        return REGISTRATIONS.done(
                "",
                FileImports.CSV,
                "eventId,graduateId\n"
                        + graduates.stream()
                                .map(graduate -> event.replaceFirst(".*/", "") + "," + graduate + "\n")
                                .collect(Collectors.joining()));
    }

    private static Response registration(String event, UUID graduate) {
        return as(partnerA()).get(event + "/registrations/" + graduate);
    }

    private static String status(String event, UUID graduate) {
        return registration(event, graduate).path("status");
    }
}
