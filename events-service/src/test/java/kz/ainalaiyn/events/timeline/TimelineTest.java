package kz.ainalaiyn.events.timeline;

import static kz.ainalaiyn.events.EventFixture.aConsultation;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.events.EventFixture.record;
import static kz.ainalaiyn.events.EventFixture.register;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.juror;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class TimelineTest {
    private final Roster roster;
    private final UUID graduate = FakeGraduates.ofA();

    TimelineTest(Roster roster) {
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void what_a_graduate_was_invited_to_and_came_to_is_told_newest_first() {
        String event = planned(partnerA());
        register(partnerA(), event, graduate).then().statusCode(201);
        record(partnerA(), event, graduate, "PRESENT").then().statusCode(201);
        consultation("2023-09-20T05:00:00Z");

        JsonPath told = timeline(partnerA(), "").jsonPath();

        assertThat(told.getList("items.type")).containsExactly("REGISTRATION", "CONSULTATION", "ATTENDANCE");
        assertThat(told.getMap("items[2]"))
                .isEqualTo(Map.of(
                        "at",
                        "2023-09-15T04:00:00Z",
                        "type",
                        "ATTENDANCE",
                        "id",
                        event.substring(event.lastIndexOf('/') + 1),
                        "status",
                        "PRESENT",
                        "subject",
                        "SEMINAR",
                        "title",
                        Map.of("en", "Invented seminar"),
                        "programme",
                        EventFixture.SHARED,
                        "address",
                        event + "/attendances/" + graduate));
        assertThat(told.getMap("items[1]"))
                .containsEntry("subject", "SMALL_GRANTS")
                .containsEntry("status", "COMPLETED")
                .doesNotContainKey("title");
        assertThat(told.<String>getList("items.address"))
                .allSatisfy(address ->
                        assertThat(as(partnerA()).get(address).statusCode()).isEqualTo(200));
    }

    @Test
    void what_is_of_one_moment_is_told_once_on_whatever_page() {
        for (int i = 0; i < 3; i++) {
            consultation("2023-09-15T04:00:00Z");
            record(partnerA(), planned(partnerA()), graduate, "PRESENT").then().statusCode(201);
        }
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = timeline(partnerA(), "&limit=1" + next).jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThat(ids).isEqualTo(timeline(partnerA(), "").jsonPath().getList("items.id"));
    }

    @Test
    void it_begins_behind_an_entry_of_another_service() {
        consultation("2023-09-15T04:00:00Z");
        record(partnerA(), planned(partnerA()), graduate, "PRESENT").then().statusCode(201);
        UUID other = UUID.randomUUID();

        assertThat(types("&before=2023-09-15T04:00:00Z~REGISTRATION~" + other))
                .containsExactly("CONSULTATION", "ATTENDANCE");
        assertThat(types("&before=2023-09-15T04:00:00Z~CONSENT_GIVEN~" + other)).containsExactly("ATTENDANCE");
        assertThat(types("&before=2023-09-15T04:00:00Z~APPLICATION~" + other)).isEmpty();
    }

    @Test
    void another_organisation_is_told_nothing() {
        record(partnerA(), planned(partnerA()), graduate, "PRESENT").then().statusCode(201);
        consultation("2023-09-20T05:00:00Z");
        for (String token : List.of(partnerA(), coordinator())) {
            assertThat(timeline(token, "").jsonPath().getList("items")).hasSize(2);
        }

        assertThat(timeline(partnerB(), "").jsonPath().getMap("")).isEqualTo(Map.of("items", List.of()));
        assertThat(timeline(juror(), "").statusCode()).isEqualTo(403);
    }

    @Test
    void of_an_event_that_its_organisation_does_not_see_any_more_it_is_told_nothing() {
        record(partnerA(), planned(partnerA(), "programme", EventFixture.ONLY_A), graduate, "PRESENT")
                .then()
                .statusCode(201);
        assertThat(types("")).containsExactly("ATTENDANCE");

        as(coordinator())
                .body(EventFixture.aProgramme(ORGANISATION_B))
                .put("/v1/programmes/" + EventFixture.ONLY_A)
                .then()
                .statusCode(200);

        assertThat(types("")).isEmpty();
        assertThat(timeline(coordinator(), "").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void of_who_was_erased_nothing_is_told() {
        record(partnerA(), planned(partnerA()), graduate, "PRESENT").then().statusCode(201);
        assertThat(timeline(coordinator(), "").jsonPath().getList("items")).hasSize(1);

        roster.told(FakeGraduates.erasure(graduate, ORGANISATION_A));

        assertThat(timeline(coordinator(), "").jsonPath().getList("items")).isEmpty();
    }

    private void consultation(String startsAt) {
        as(partnerA())
                .body(aConsultation(graduate, "startsAt", startsAt))
                .post("/v1/consultations")
                .then()
                .statusCode(201);
    }

    private List<String> types(String query) {
        return timeline(partnerA(), query).jsonPath().getList("items.type");
    }

    private Response timeline(String token, String query) {
        return as(token).get("/v1/timeline?graduate=" + graduate + query);
    }
}
