package kz.ainalaiyn.gateway.documents.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.FreshFeeds;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The seals and the release of a programme on its page. */
@GatewayTest
@TestProfile(FreshFeeds.Profile.class)
class SealAndReleaseTest {
    private static final Map<String, String> CONFIRMED = Map.of("confirmed", "yes");

    private final AsBrowser coordinator = new AsBrowser(Tokens.coordinator());
    private final FeedFixture feed;
    private final String programme = "KEPT-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    SealAndReleaseTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    @BeforeEach
    void a_programme_that_reached_two() {
        for (UUID graduate : new UUID[] {one, other}) {
            feed.apply(
                    Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID()));
        }
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"),
                FeedFixture.attendance(event, one, 0, "PRESENT"),
                FeedFixture.attendance(event, other, 0, "PRESENT"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Seal this figure, Sealed. This figure can now be proved, 2 different graduates, The seal holds., in every number",
        "ru, Поставить печать на этот показатель, Печать поставлена., разных выпускников: 2, Печать верна., в каждом числе",
        "kk, Осы көрсеткішке мөр басу, Мөр басылды., әртүрлі түлек: 2, Мөр дұрыс., әр санында бірдей",
    })
    void a_coordinator_seals_the_figure_that_the_page_shows_and_reads_that_it_holds(
            String language, String button, String notice, String figure, String holds, String same) {
        assertThat(page("?lang=" + language)).contains(button + "</button>", action(language));

        Response sealed = coordinator.send(sealPath() + "?lang=" + language, Map.of());

        assertThat(sealed.statusCode()).isEqualTo(303);
        assertThat(sealed.header("Location")).endsWith("#notice").contains("lang=" + language);
        String told = coordinator.follow(sealed).asString();
        assertThat(told)
                .contains(notice, figure, "href=\"" + sealPath() + "?lang=" + language + "\"", "role=\"status\"")
                .contains("<title>" + notice)
                .doesNotContain(button + "</button>");
        assertThat(coordinator.open(sealPath() + "?lang=" + language).asString())
                .contains(holds, same, figure, "href=\"/reports/" + programme + "?lang=" + language + "\"");
    }

    private String action(String language) {
        return "action=\"" + sealPath() + "?lang=" + language + "\"";
    }

    @Test
    void a_seal_is_made_once_however_often_the_button_is_pressed() {
        coordinator.send(sealPath(), Map.of());
        String first = seal();

        Response again = coordinator.send(sealPath(), Map.of());

        assertThat(again.header("Location")).contains("notice=SEALED_BEFORE");
        assertThat(coordinator.follow(again).asString()).contains("This figure was sealed before");
        assertThat(seal()).isEqualTo(first);
    }

    @Test
    void what_changed_after_the_seal_is_told_term_by_term() {
        coordinator.send(sealPath(), Map.of());
        String sealed = sealPath();

        feed.apply(Source.EVENTS, FeedFixture.attendance(event, one, 1, "ABSENT"));

        assertThat(coordinator.open(sealed + "?lang=en").asString())
                .contains("The seal holds.", "Today it is 1.", "recorded before as reached, and corrected: 1 fewer")
                .doesNotContain("reached since then", "Nothing has changed");
    }

    @Test
    void a_figure_that_is_a_range_is_sealed_as_one_and_the_page_says_so() {
        open();

        assertThat(page("?lang=en")).contains("A seal keeps it as a range.", "Seal this figure</button>");
        assertThat(coordinator.send(sealPath(), Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_revision_that_was_never_sealed_is_said_to_have_no_seal() {
        Response page = coordinator.open(sealPath() + "?lang=en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("is not sealed, nor is any other");
    }

    @ParameterizedTest
    @CsvSource({
        "en, not released to the public, Release the figures, Released. Everybody, See the public page",
        "ru, не опубликованы, Опубликовать показатели, Опубликовано. Теперь, Открыть страницу для всех",
        "kk, жарияланған жоқ, Көрсеткіштерді жариялау, Жарияланды. Бұл, Көпшілікке арналған бетті ашу",
    })
    void a_coordinator_releases_the_figures_and_is_led_to_the_public_page(
            String language, String before, String button, String notice, String link) {
        assertThat(page("?lang=" + language)).contains(before, button).doesNotContain(link);

        Response released = coordinator.send(releasePath() + "?lang=" + language, CONFIRMED);

        assertThat(released.statusCode()).isEqualTo(303);
        assertThat(coordinator.follow(released).asString())
                .contains(notice, "<a href=\"/releases/" + programme + "?lang=" + language + "\">" + link)
                .doesNotContain("name=\"confirmed\"");
        assertThat(given().get("/v1/releases/" + programme).statusCode()).isEqualTo(200);
        assertThat(coordinator.send(releasePath(), CONFIRMED).header("Location"))
                .contains("notice=RELEASED_BEFORE");
    }

    @Test
    void nothing_is_released_that_was_not_confirmed() {
        Response sent = coordinator.send(releasePath() + "?lang=en", Map.of());

        assertThat(coordinator.follow(sent).asString()).contains("Nothing was released. Tick that you know");
        assertThat(coordinator.open(releasePath()).header("Location"))
                .as("after signing in again")
                .contains("/reports/" + programme);
        assertThat(given().get("/v1/releases/" + programme).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "en, pairs: 1",
        "ru, пар: 1",
        "kk, жұп саны: 1",
    })
    void open_duplicates_are_said_to_stand_in_the_way_of_a_release(String language, String words) {
        open();

        assertThat(page("?lang=" + language)).contains(words).doesNotContain("name=\"confirmed\"");
        Response sent = coordinator.send(releasePath() + "?lang=" + language, CONFIRMED);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("notice=NOT_RELEASED");
        assertThat(given().get("/v1/releases/" + programme).statusCode()).isEqualTo(404);
    }

    @Test
    void a_programme_that_runs_is_said_to_be_released_later() {
        String today = LocalDate.now(ZoneId.of("Asia/Almaty")).toString();
        feed.apply(Source.EVENTS, FeedFixture.programme(programme, 1, "Asia/Almaty", "2023-07-01", today, 100));

        assertThat(page("?lang=en"))
                .contains("They can be released after the programme&#39;s last day")
                .doesNotContain("name=\"confirmed\"");
    }

    @Test
    void figures_are_released_from_the_page_of_the_present() {
        assertThat(page("?lang=en&asOf=" + revision()))
                .contains("from the page of the present")
                .doesNotContain("name=\"confirmed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "auditor"})
    void who_may_not_decide_sees_the_seals_and_no_button(String role) {
        coordinator.send(sealPath(), Map.of());
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, one, 1, "ABSENT"));
        AsBrowser reader = new AsBrowser(role.equals("auditor") ? Tokens.auditor() : Tokens.reporter());

        String page = reader.open("/reports/" + programme + "?lang=en").asString();

        assertThat(page)
                .contains("2 different graduates, sealed on")
                .doesNotContain("method=\"post\"", "Seal this figure");
        assertThat(reader.send(sealPath(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(reader.send(releasePath(), CONFIRMED).statusCode()).isEqualTo(403);
        assertThat(given().get("/v1/releases/" + programme).statusCode()).isEqualTo(404);
    }

    private void open() {
        feed.apply(Source.GRADUATES, FeedFixture.candidate(UUID.randomUUID(), 0, one, other, "OPEN"));
    }

    private String page(String query) {
        return coordinator.open("/reports/" + programme + query).asString();
    }

    private String sealPath() {
        return "/reports/" + programme + "/seals/" + revision();
    }

    private String releasePath() {
        return "/reports/" + programme + "/release";
    }

    private int revision() {
        return given().auth()
                .oauth2(Tokens.reporter())
                .get("/v1/reports/coverage?programme=" + programme)
                .jsonPath()
                .getInt("asOf.revision");
    }

    private String seal() {
        return given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/seals/" + programme + "/" + revision())
                .asString();
    }
}
