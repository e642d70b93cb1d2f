package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.graduates.client.FakeGraduates.familyName;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code expand=graduate}: names beside the ids of a list, as graduates-service tells them to this caller. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class GraduateNamesTest {
    private final Roster roster;

    GraduateNamesTest(Roster roster) {
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void each_row_has_the_name_of_its_graduate() {
        UUID a = FakeGraduates.ofA();
        UUID b = FakeGraduates.ofB();
        String event = planned(partnerA());
        EventFixture.record(partnerA(), event, a, "PRESENT").then().statusCode(201);
        EventFixture.record(partnerB(), event, b, "PRESENT").then().statusCode(201);

        Response own = as(partnerA()).get(event + "/attendances?expand=graduate");
        Response all = as(coordinator()).get(event + "/attendances?expand=graduate&count=exact");

        assertThat(own.jsonPath().getMap("items[0].graduate"))
                .containsEntry("familyName", familyName(a))
                .containsEntry("givenName", "Мысал")
                .hasSize(2);
        assertThat(all.jsonPath().getList("items.graduate.familyName"))
                .containsExactlyInAnyOrder(familyName(a), familyName(b));
        assertThat(all.jsonPath().getInt("count.rows")).isEqualTo(2);
        assertThat(as(partnerA()).get(event + "/attendances").asString()).doesNotContain("familyName");
    }

    /** graduates-service says what it says to the caller; the control is the test before this one. */
    @Test
    void whom_the_caller_may_not_see_has_no_name() {
        UUID unknown = FakeGraduates.ofNobody();
        String event = planned(partnerA());
        roster.told(FakeGraduates.registration(unknown, Tokens.ORGANISATION_A));
        EventFixture.record(partnerA(), event, unknown, "PRESENT").then().statusCode(201);

        Response rows = as(partnerA()).get(event + "/attendances?expand=graduate");

        assertThat(rows.jsonPath().getList("items")).hasSize(1);
        assertThat(rows.asString()).doesNotContain("\"graduate\"");
    }

    @Test
    void without_an_answer_of_graduates_service_there_is_the_list_only_where_no_names_are_asked_for() {
        UUID failing = FakeGraduates.failing();
        String event = planned(partnerA());
        roster.told(FakeGraduates.registration(failing, Tokens.ORGANISATION_A));
        EventFixture.record(partnerA(), event, failing, "PRESENT").then().statusCode(201);

        Response named = as(partnerA()).get(event + "/attendances?expand=graduate");

        assertThat(named.statusCode()).isEqualTo(503);
        assertThat(named.header("Retry-After")).isNotNull();
        assertThat(as(partnerA()).get(event + "/attendances").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_has_the_names_where_they_are_asked_for() {
        UUID graduate = FakeGraduates.ofA();
        String event = planned(partnerA());
        EventFixture.register(partnerA(), event, graduate).then().statusCode(201);
        String list = event + "/registrations";

        String named =
                as(partnerA()).accept("text/csv").get(list + "?expand=graduate").asString();
        String plain = as(partnerA()).accept("text/csv").get(list).asString();

        assertThat(named.lines().findFirst().orElseThrow())
                .contains("graduate.familyName,graduate.givenName,graduate.patronymic");
        assertThat(named).contains(familyName(graduate) + ",Мысал,");
        assertThat(plain).doesNotContain("familyName", "Мысал").contains(graduate.toString());
    }

    @Test
    void what_cannot_be_expanded_is_refused() {
        Response answer = as(partnerA()).get(planned(partnerA()) + "/attendances?expand=event");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors[0].allowed")).containsExactly("graduate");
    }
}
