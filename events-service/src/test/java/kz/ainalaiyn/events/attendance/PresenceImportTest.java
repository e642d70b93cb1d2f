package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets of who was registered for events, and of who was there. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class PresenceImportTest {
    private final Roster roster;

    PresenceImportTest(Roster roster) {
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    private UUID graduate(String organisation) {
        UUID graduate = organisation.equals(Tokens.ORGANISATION_A) ? FakeGraduates.ofA() : FakeGraduates.ofB();
        roster.told(FakeGraduates.registration(graduate, organisation));
        return graduate;
    }

    @Test
    void the_sheet_of_one_event_has_no_column_for_it() {
        String event = EventFixture.planned(partnerA());
        UUID one = graduate(Tokens.ORGANISATION_A);
        UUID two = graduate(Tokens.ORGANISATION_A);
        FileImports imports = new FileImports(event + "/attendances/imports", partnerA());

        JsonPath done = imports.done(
                "", FileImports.CSV, "graduateId;status\n%s;PRESENT\n%s;ABSENT\n%s;HERE\n".formatted(one, two, one));

        assertThat(imports.outcomes(done)).isEqualTo("2 REFUSED  twice-in-file\n3 CREATED\n4 REFUSED  twice-in-file");
        done = imports.done("", FileImports.CSV, "graduateId;status\n%s;PRESENT\n%s;HERE\n".formatted(one, two));
        assertThat(imports.outcomes(done)).isEqualTo("2 CREATED\n3 REFUSED /status unknown-value");
        assertThat(as(partnerA()).get(event + "/attendances/" + one).<String>path("status"))
                .isEqualTo("PRESENT");
    }

    @Test
    void graduates_of_another_organisation_are_refused_as_unknown_ones_are() {
        String event = EventFixture.planned(partnerA());
        FileImports imports = new FileImports("/v1/registrations/imports", partnerA());

        JsonPath done = imports.done(
                "",
                FileImports.CSV,
                "eventId,graduateId\n%1$s,%2$s\n%1$s,%3$s\n%1$s,%4$s\n%5$s,%2$s\n%1$s,x\n"
                        .formatted(
                                event.replaceFirst(".*/", ""),
                                graduate(Tokens.ORGANISATION_A),
                                graduate(Tokens.ORGANISATION_B),
                                FakeGraduates.ofNobody(),
                                UUID.randomUUID()));

        assertThat(imports.outcomes(done)).isEqualTo("""
                2 CREATED
                3 REFUSED /graduateId unknown-graduate
                4 REFUSED /graduateId unknown-graduate
                5 REFUSED  nothing-here
                6 REFUSED /graduateId uuid-format""");
    }

    @Test
    void each_row_of_a_set_comes_to_what_it_would_come_to_alone() {
        String event = EventFixture.planned(partnerA());
        String of = event.replaceFirst(".*/", "");
        UUID known = graduate(Tokens.ORGANISATION_A);
        UUID corrected = graduate(Tokens.ORGANISATION_A);
        FileImports imports = new FileImports("/v1/attendances/imports", partnerA());
        String before = "eventId,graduateId,status\n%1$s,%2$s,PRESENT\n%1$s,%3$s,ABSENT\n";
        imports.done("", FileImports.CSV, before.formatted(of, known, corrected));

        JsonPath done = imports.done(
                "",
                FileImports.CSV,
                "eventId,graduateId,status\n%1$s,%2$s,PRESENT\n%1$s,%3$s,PRESENT\n%1$s,%4$s,PRESENT\n%1$s,%5$s,PRESENT\n%6$s,%4$s,PRESENT\n"
                        .formatted(
                                of,
                                known,
                                corrected,
                                graduate(Tokens.ORGANISATION_A),
                                graduate(Tokens.ORGANISATION_B),
                                UUID.randomUUID()));

        assertThat(imports.outcomes(done)).isEqualTo("""
                2 UNCHANGED
                3 CHANGED
                4 CREATED
                5 REFUSED /graduateId unknown-graduate
                6 REFUSED  nothing-here""");
        assertThat(as(partnerA()).get(event + "/attendances/" + corrected).<Integer>path("version"))
                .isEqualTo(1);
    }

    /** The harm: of two rows that spell one id differently the last wins. */
    @Test
    void rows_that_spell_one_id_differently_are_of_one_record() {
        String event = EventFixture.planned(partnerA());
        UUID graduate = graduate(Tokens.ORGANISATION_A);
        UUID other = graduate(Tokens.ORGANISATION_A);
        FileImports imports = new FileImports(event + "/attendances/imports", partnerA());

        JsonPath done = imports.done(
                "",
                FileImports.CSV,
                "graduateId;status\n%s;PRESENT\n%s;ABSENT\n%s;PRESENT\n%s;PRESENT\n"
                        .formatted(
                                graduate,
                                graduate.toString().toUpperCase(Locale.ROOT),
                                other,
                                other.toString().toUpperCase(Locale.ROOT)));

        assertThat(imports.outcomes(done)).isEqualTo("""
                2 REFUSED  twice-in-file
                3 REFUSED  twice-in-file
                4 CREATED
                5 UNCHANGED""");
    }

    @Test
    void an_event_that_the_caller_does_not_see_has_no_imports() {
        String event = EventFixture.planned(partnerA(), "programme", EventFixture.ONLY_A);

        for (String unseen : new String[] {event, "/v1/events/" + UUID.randomUUID()}) {
            FileImports imports = new FileImports(unseen + "/attendances/imports", partnerB());
            assertThat(imports.send("", FileImports.CSV, new byte[0]).statusCode())
                    .isEqualTo(404);
            assertThat(as(partnerB()).get(imports.path()).statusCode()).isEqualTo(404);
        }
    }

    /** The harm: a sheet of several events is sent to one, and everybody was at that one. */
    @Test
    void a_sheet_of_several_events_is_refused_at_the_address_of_one() {
        String event = EventFixture.planned(partnerA());
        FileImports imports = new FileImports(event + "/attendances/imports", partnerA());

        JsonPath done = imports.done(
                "",
                FileImports.CSV,
                "eventId,graduateId,status\n%s,%s,PRESENT\n"
                        .formatted(UUID.randomUUID(), graduate(Tokens.ORGANISATION_A)));

        assertThat(done.getString("state")).isEqualTo("REFUSED");
        assertThat(done.getString("errors[0].code")).isEqualTo("same-in-every-row");
    }

    @Test
    void who_is_erased_is_in_no_file_any_more() {
        UUID graduate = graduate(Tokens.ORGANISATION_A);
        String event = EventFixture.planned(partnerA());
        FileImports imports = new FileImports(event + "/attendances/imports", partnerA());
        String refused = imports.path()
                + "/"
                + imports.done("", FileImports.CSV, "graduateId,status\n%s,HERE\n".formatted(graduate))
                        .getString("id")
                + "/refused";
        assertThat(as(partnerA()).get(refused).asString()).as("the control").contains(graduate.toString());

        roster.told(FakeGraduates.erasure(graduate, Tokens.ORGANISATION_A));

        assertThat(as(partnerA()).get(refused).asString()).doesNotContain(graduate.toString());
    }
}
