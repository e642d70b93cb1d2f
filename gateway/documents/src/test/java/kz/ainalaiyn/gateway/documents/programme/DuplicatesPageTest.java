package kz.ainalaiyn.gateway.documents.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ainalaiyn.gateway.documents.programme.FakeGraduates.Asked;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that may be of one person, side by side. */
@GatewayTest
@TestProfile(FakeGraduates.Behind.class)
class DuplicatesPageTest {
    private final AsBrowser coordinator = new AsBrowser(Tokens.coordinator());
    private final FeedFixture feed;
    private final String programme = "PAIRS-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();

    DuplicatesPageTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    @BeforeEach
    void a_programme() {
        FakeGraduates.reset();
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme, 0, "Asia/Almaty", "2023-07-01", "2023-11-30", 2),
                FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Are these two records of one person?, differs, 3 February 1985, Male, One person, Two persons, Decided: one person.",
        "ru, Эти две записи об одном человеке?, различается, 3 февраля 1985, Мужской, Один человек, Два человека, Решено: один человек.",
        "kk, Бұл екі жазба бір адамдікі ме?, өзгеше, 3 ақпан, Ер, Бір адам, Екі адам, Шешілді: бір адам.",
    })
    void a_coordinator_sees_both_records_and_decides(
            String language,
            String question,
            String differs,
            String born,
            String sex,
            String one,
            String two,
            String notice) {
        UUID pair = open();
        assertThat(coordinator
                        .open("/reports/" + programme + "?lang=" + language)
                        .asString())
                .contains("href=\"" + path() + "?lang=" + language + "\"");

        String page = coordinator.open(path() + "?lang=" + language).asString();

        assertThat(page)
                .contains(question, "Ойдан-910", "Ойдан-911", born, ">" + one + "</button>", ">" + two + "</button>");
        assertThat(row(page, "Ойдан-910")).contains("class=\"differs\"", "<small>" + differs + "</small>");
        assertThat(row(page, born)).doesNotContain("differs", differs);
        assertThat(page).contains("<td>" + sex + "</td><td>" + sex + "</td>");
        Response sent = send(page, "SAME_PERSON", language);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(coordinator.follow(sent).asString()).contains(notice, "<html lang=\"" + language + "\"");
        assertThat(FakeGraduates.statusOf(pair)).isEqualTo("SAME_PERSON");
    }

    @Test
    void graduates_service_is_asked_in_the_name_of_who_is_signed_in() {
        UUID pair = open();

        String page = coordinator.open(path()).asString();
        send(page, "DIFFERENT_PERSONS", "en");

        assertThat(FakeGraduates.asked("GET"))
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.authorization()).startsWith("Bearer ey"));
        Asked decision = FakeGraduates.asked("POST").getFirst();
        assertThat(decision.path()).isEqualTo("/v1/duplicate-candidates/" + pair + "/decision");
        assertThat(decision.authorization()).startsWith("Bearer ey");
        assertThat(decision.ifMatch()).isEqualTo("\"1-invented\"");
        assertThat(decision.body()).isEqualTo("{\"decision\":\"DIFFERENT_PERSONS\"}");
    }

    @Test
    void the_same_form_sent_twice_is_one_decision_and_another_button_another() {
        open();
        String page = coordinator.open(path()).asString();

        send(page, "SAME_PERSON", "en");
        send(page, "SAME_PERSON", "en");
        send(page, "DIFFERENT_PERSONS", "en");

        List<String> keys = FakeGraduates.asked("POST").stream().map(Asked::key).toList();
        assertThat(keys.get(0)).isNotBlank().isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void what_was_decided_leads_on_to_the_next_pair_though_the_figure_lags_behind() {
        UUID first = open();
        UUID second = open();
        String page = coordinator.open(path() + "?lang=en").asString();
        UUID shown = shown(page);

        String next = coordinator.follow(send(page, "DIFFERENT_PERSONS", "en")).asString();

        assertThat(shown(next)).isEqualTo(shown.equals(first) ? second : first);
        assertThat(next).contains("Decided: two persons.", "Open pairs: 2.");
        assertThat(coordinator.follow(send(next, "DIFFERENT_PERSONS", "en")).asString())
                .contains("The next pairs have just been decided")
                .doesNotContain("<form");
    }

    @Test
    void a_pair_can_be_left_for_later() {
        open();
        open();
        String page = coordinator.open(path() + "?lang=en").asString();
        String later =
                value(page, "<a href=\"(\\?lang=en&amp;pair=[^\"]+)\">Later").replace("&amp;", "&");

        assertThat(shown(coordinator.open(path() + later).asString())).isNotEqualTo(shown(page));
    }

    @ParameterizedTest
    @CsvSource({
        "412, SAME_PERSON, somebody else has decided this pair",
        "409, SAME_PERSON, it was decided before that others",
        "409, DIFFERENT_PERSONS, are linked to one person already",
        "404, SAME_PERSON, this pair is not there any more",
        "500, SAME_PERSON, Nothing is lost",
        "0, SAME_PERSON, Nothing is lost",
    })
    void a_decision_that_was_not_taken_is_said_not_to_be(int status, String decision, String words) {
        UUID pair = open();
        String page = coordinator.open(path() + "?lang=en").asString();

        FakeGraduates.answer(status);
        Response sent = send(page, decision, "en");

        FakeGraduates.answer(200);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(coordinator.follow(sent).asString()).contains(words).contains("value=\"" + pair + "\"");
        assertThat(FakeGraduates.statusOf(pair)).isEqualTo("OPEN");
    }

    @Test
    void who_decides_what_somebody_else_has_decided_is_told_so() {
        UUID pair = open();
        String page = coordinator.open(path() + "?lang=en").asString();
        send(page, "DIFFERENT_PERSONS", "en");

        Response late = send(page, "SAME_PERSON", "en");

        assertThat(coordinator.follow(late).asString()).contains("somebody else has decided this pair");
        assertThat(FakeGraduates.statusOf(pair)).isEqualTo("DIFFERENT_PERSONS");
    }

    @ParameterizedTest
    @CsvSource({"en, Nothing is lost", "ru, Ничего не потеряно", "kk, Ештеңе жоғалған жоқ"})
    void where_graduates_service_is_away_the_page_says_so(String language, String words) {
        open();
        FakeGraduates.answer(0);

        Response page = coordinator.open(path() + "?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).contains(words).doesNotContain("<form", "Ойдан-910");
    }

    @Test
    void where_nothing_is_open_there_is_nothing_to_decide() {
        assertThat(coordinator.open(path() + "?lang=en").asString())
                .contains("There are no similar records to decide")
                .doesNotContain("<form");
        assertThat(FakeGraduates.asked("GET")).isEmpty();
    }

    @Test
    void what_no_form_of_ours_sends_is_refused() {
        UUID pair = open();

        assertThat(coordinator.send(path(), Map.of("decision", "SAME_PERSON")).statusCode())
                .isEqualTo(400);
        assertThat(coordinator
                        .send(path(), Map.of("candidate", pair.toString(), "tag", "\"1\"", "decision", "PERHAPS"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(coordinator
                        .send(path(), form(pair, "\"1-invented\"\r\nX: y", "SAME_PERSON"))
                        .header("Location"))
                .contains("DECIDED_MEANWHILE");
        assertThat(FakeGraduates.asked("POST")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "reporter"})
    void pairs_are_for_coordinators_alone(String role) {
        UUID pair = open();
        AsBrowser other = new AsBrowser(role.equals("auditor") ? Tokens.auditor() : Tokens.reporter());

        assertThat(other.open(path()).statusCode()).isEqualTo(403);
        assertThat(other.send(path(), form(pair, "\"1-invented\"", "SAME_PERSON"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.open("/reports/" + programme).asString()).doesNotContain("/duplicates");
        assertThat(FakeGraduates.asked("POST")).isEmpty();
    }

    /** Two more who came, whose records are alike. */
    private UUID open() {
        UUID one = register("Ойдан-910");
        UUID other = register("Ойдан-911");
        UUID candidate = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.candidate(candidate, 0, one, other, "OPEN"));
        FakeGraduates.candidate(candidate, one, other, "OPEN", 1);
        return candidate;
    }

    private UUID register(String family) {
        UUID id = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(id), FeedFixture.link(id, 0, UUID.randomUUID()));
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, id, 0, "PRESENT"));
        Map<String, Object> members = new HashMap<>(Map.of(
                "id", id.toString(),
                "organisation", "invented",
                "familyName", family,
                "givenName", "Мысал",
                "birthDate", "1985-02-03",
                "sex", "MALE",
                "institution", "invented-home",
                "graduationYear", 2003,
                "district", "331000000"));
        members.put("aMemberThatCameLater", true);
        FakeGraduates.record(id, members);
        return id;
    }

    private Response send(String page, String decision, String language) {
        return coordinator.send(path() + "?lang=" + language, form(shown(page), tag(page), decision));
    }

    private static Map<String, String> form(UUID candidate, String tag, String decision) {
        return Map.of("candidate", candidate.toString(), "tag", tag, "decision", decision);
    }

    private static UUID shown(String page) {
        return UUID.fromString(value(page, "name=\"candidate\" value=\"([^\"]+)\""));
    }

    private static String tag(String page) {
        return value(page, "name=\"tag\" value=\"([^\"]+)\"").replace("&quot;", "\"");
    }

    private static String row(String page, String words) {
        int at = page.indexOf(words);
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    private static String value(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private String path() {
        return "/reports/" + programme + "/duplicates";
    }
}
