package kz.ainalaiyn.gateway.documents.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why somebody is counted, in words. */
@GatewayTest
@TestProfile(FakeGraduates.Behind.class)
class ExplanationPageTest {
    private final AsBrowser coordinator = new AsBrowser(Tokens.coordinator());
    private final FeedFixture feed;
    private final String programme = "WHY-" + UUID.randomUUID();
    private final UUID forum = UUID.randomUUID();
    private final UUID camp = UUID.randomUUID();
    private final UUID came = UUID.randomUUID();
    private final UUID stayedAway = UUID.randomUUID();

    ExplanationPageTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    @BeforeEach
    void one_who_came_and_one_who_did_not() {
        FakeGraduates.reset();
        for (UUID graduate : new UUID[] {came, stayedAway}) {
            feed.apply(
                    Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID()));
        }
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(forum, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"),
                FeedFixture.event(camp, 0, programme, "CAMP", "HELD", "GRADUATES", "2024-02-01T04:00:00Z"),
                FeedFixture.attendance(forum, came, 0, "PRESENT"),
                FeedFixture.attendance(camp, came, 0, "PRESENT"),
                FeedFixture.attendance(forum, stayedAway, 0, "ABSENT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Explain; This person is counted.; Attendance, Forum, 30 October 2023: Present.; It counts.; It does not count: Outside the period.",
                "ru; Объяснить; Этот человек учтён.; 30 октября 2023; Учитывается.; Не учитывается: Вне периода.",
                "kk; Түсіндіру; Бұл адам есептелген.; 30 қазан; Есептеледі.; Есептелмейді: Кезеңнен тыс.",
            })
    void each_piece_of_evidence_counts_or_says_which_condition_fails(
            String language, String button, String counted, String piece, String counts, String fails) {
        assertThat(coordinator
                        .open("/reports/" + programme + "?lang=" + language)
                        .asString())
                .contains("action=\"" + path() + "\"", ">" + button + "</button>");

        String page = ask(came, language);

        assertThat(page).contains(counted + "</strong></p>", piece, counts, fails, "lang=\"" + language + "\"");
        assertThat(FakeGraduates.asked("GET")).as("an id needs no service").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, This person is not counted., Reason: Absent.",
        "ru, Этот человек не учтён., Причина: Отсутствовал(а).",
        "kk, Бұл адам есептелмеген., Себебі: Қатыспады.",
    })
    void who_is_not_counted_is_said_not_to_be_and_why(String language, String verdict, String reason) {
        assertThat(ask(stayedAway, language)).contains(verdict, reason);
    }

    @Test
    void a_record_that_nobody_knows_is_said_to_be_unknown() {
        assertThat(ask(UUID.randomUUID(), "en"))
                .contains("This person is not counted.", "The record is not known", "Nothing of this programme");
    }

    @Test
    void an_organisations_own_identifier_leads_to_its_record() {
        record(came, "society", "club-7");

        assertThat(open("club-7").asString()).contains("This person is counted.", "value=\"club-7\"");
        assertThat(FakeGraduates.asked("GET").getFirst().authorization()).startsWith("Bearer ey");
    }

    @Test
    void an_identifier_of_several_organisations_asks_which_is_meant() {
        record(came, "society", "7");
        record(stayedAway, "centre", "7");

        assertThat(open("7").asString())
                .contains(
                        "Several organisations",
                        "<a href=\"?graduate=" + came + "&amp;lang=en\">society</a>",
                        "<a href=\"?graduate=" + stayedAway + "&amp;lang=en\">centre</a>");
    }

    @Test
    void an_identifier_of_nobody_is_told_back_as_text() {
        assertThat(open("%3Cb%3E7").asString())
                .contains("No record has the identifier &lt;b&gt;7.")
                .doesNotContain("<b>7");
    }

    @Test
    void where_graduates_service_is_away_the_id_of_a_record_is_explained_all_the_same() {
        FakeGraduates.answer(0);

        Response page = open("7");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).contains("With the id of the record the answer comes all the same");
        assertThat(ask(came, "en")).contains("This person is counted.");
    }

    @Test
    void who_asks_nothing_gets_the_form() {
        assertThat(coordinator.open(path() + "?lang=en").asString())
                .contains("Explain</button>")
                .doesNotContain("counted.</strong>", "No record");
    }

    @Test
    void reasons_are_for_coordinators_and_auditors() {
        assertThat(new AsBrowser(Tokens.auditor())
                        .open(path() + "?lang=en&graduate=" + came)
                        .asString())
                .contains("This person is counted.");
        assertThat(new AsBrowser(Tokens.auditor()).open("/reports/" + programme).asString())
                .contains(path());
        AsBrowser reporter = new AsBrowser(Tokens.reporter());
        assertThat(reporter.open(path() + "?graduate=" + came).statusCode()).isEqualTo(403);
        assertThat(reporter.open("/reports/" + programme).asString()).doesNotContain(path());
    }

    private static void record(UUID id, String organisation, String externalId) {
        FakeGraduates.record(
                id,
                Map.of(
                        "id", id.toString(),
                        "organisation", organisation,
                        "externalId", externalId,
                        "familyName", "Ойдан-910",
                        "givenName", "Мысал",
                        "birthDate", "2001-02-03",
                        "sex", "MALE",
                        "institution", "invented-home",
                        "graduationYear", 2019,
                        "district", "331000000"));
    }

    private String ask(UUID graduate, String language) {
        return coordinator
                .open(path() + "?lang=" + language + "&graduate=" + graduate)
                .asString();
    }

    private Response open(String identifier) {
        return coordinator.open(path() + "?lang=en&graduate=" + identifier);
    }

    private String path() {
        return "/reports/" + programme + "/explanations";
    }
}
