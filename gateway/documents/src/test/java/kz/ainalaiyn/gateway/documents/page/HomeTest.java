package kz.ainalaiyn.gateway.documents.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The front page and the list of programmes; who has signed in comes with an access token here. */
@GatewayTest
class HomeTest {
    private final Projection projection;

    HomeTest(Projection projection) {
        this.projection = projection;
    }

    @BeforeEach
    void two_programmes_one_of_them_without_evidence() {
        UUID graduate = UUID.nameUUIDFromBytes("home".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        new FeedFixture(projection)
                .apply(
                        Source.GRADUATES,
                        FeedFixture.graduate(graduate),
                        FeedFixture.link(graduate, 0, UUID.nameUUIDFromBytes(new byte[] {7})));
        new FeedFixture(projection)
                .apply(
                        Source.EVENTS,
                        FeedFixture.programme("HOME-REACHED", 0, "UTC", "2023-07-01", "2023-11-30", 40),
                        FeedFixture.programme("HOME-EMPTY", 0, "UTC", "2024-03-01", "2024-03-31", 12),
                        FeedFixture.consultation(
                                UUID.nameUUIDFromBytes(new byte[] {8}),
                                0,
                                "HOME-REACHED",
                                graduate,
                                "LEGAL",
                                "COMPLETED",
                                "2023-08-01T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, How many different people, Sign in",
        "ru, Сколько разных людей, Войти",
        "kk, қанша әртүрлі адамды, Кіру",
    })
    void whoever_comes_to_the_door_is_told_what_this_is_and_where_to_sign_in(
            String language, String question, String signIn) {
        Response page = browser().header("Accept-Language", language).get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.asString())
                .contains(
                        "lang=\"" + language + "\"",
                        question,
                        ">" + signIn + "</a>",
                        "href=\"/reports?lang=" + language + "\"",
                        "href=\"/docs?lang=" + language + "\"",
                        "href=\"/openapi.json\"")
                .doesNotContain("HOME-REACHED", "/reports/sign-out", "<script");
    }

    @Test
    void whoever_has_signed_in_is_led_on_from_the_door() {
        Response list = as(Tokens.coordinator()).get("/reports");

        assertThat(list.detailedCookie("signed-in").getPath()).isEqualTo("/");
        assertThat(list.detailedCookie("signed-in").isHttpOnly()).isTrue();
        Response door = browser().cookies(list.getDetailedCookies()).get("/?lang=kk");
        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(door.header("Location")).endsWith("/reports?lang=kk");
    }

    @Test
    void the_mark_of_having_signed_in_opens_nothing() {
        for (String path : new String[] {"/reports", "/reports/HOME-REACHED", "/reports/HOME-REACHED/coverage.pdf"}) {
            assertThat(browser().cookie("signed-in", "yes").get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(given().cookie("signed-in", "yes")
                        .get("/v1/reports/coverage?programme=HOME-REACHED")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void who_signs_out_is_at_the_door_again() {
        Response out = as(Tokens.coordinator()).cookie("signed-in", "yes").get("/reports/sign-out");

        assertThat(out.detailedCookie("signed-in").getMaxAge()).isZero();
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(browser().get("/?state=" + UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "reporter", "auditor"})
    void whose_role_reads_reports_sees_every_programme_with_its_figure(String role) {
        String page = as(Tokens.of("invented-" + role, Set.of(role), null))
                .get("/reports?lang=en")
                .asString();

        assertThat(card(page, "HOME-REACHED"))
                .contains(
                        "1 July 2023 – 30 November 2023",
                        "<span>1</span> different graduate reached",
                        "<progress max=\"40\" value=\"1\"",
                        "of a target of 40",
                        "39 still to reach",
                        "<svg class=\"spark\"");
        assertThat(card(page, "HOME-EMPTY"))
                .contains("<span>0</span> different graduates reached", "12 still to reach");
        assertThat(page)
                .contains("Signed in as invented-" + role, "href=\"/reports/sign-out\"")
                .doesNotContain("<script");
        assertThat(page.indexOf("/reports/HOME-EMPTY"))
                .as("the latest first")
                .isLessThan(page.indexOf("/reports/HOME-REACHED"));
    }

    @Test
    void a_figure_that_may_be_too_low_is_said_to_be() {
        assertThat(as(Tokens.auditor()).get("/reports?lang=en").asString())
                .contains("The figures may be too low: events-service has not been read since the start.");
    }

    @ParameterizedTest
    @CsvSource({
        "partner, registers graduates",
        "consultant, consultations and graduates",
        "juror, competitions and their applications",
    })
    void whoever_has_another_role_is_told_what_it_is_for(String role, String words) {
        Response page =
                as(Tokens.of("invented", Set.of(role), "regional-society")).get("/reports?lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(words, "Reports are read by coordinators, reporters and auditors", "Signed in as invented")
                .doesNotContain("HOME-REACHED");
    }

    @ParameterizedTest
    @CsvSource({"/reports/HOME-REACHED", "/reports/HOME-REACHED/final"})
    void every_page_says_who_is_signed_in_and_leads_back_and_out(String path) {
        assertThat(as(Tokens.coordinator()).get(path + "?lang=ru").asString())
                .contains(
                        "Вы вошли как coordinator",
                        "href=\"/reports/sign-out\"",
                        "href=\"/reports?lang=ru\"",
                        "href=\"/icon.svg\"");
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, application/pdf",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "csv, text/csv",
        "iati.xml, application/xml",
    })
    void the_page_offers_the_files_of_the_api_and_they_are_the_same(String extension, String type) {
        String address = "/reports/HOME-REACHED/coverage." + extension + "?lang=kk";
        assertThat(as(Tokens.coordinator()).get("/reports/HOME-REACHED?lang=kk").asString())
                .contains("href=\"" + address + "\"");

        Response file = as(Tokens.reporter()).get(address);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith(type);
        assertThat(file.asByteArray())
                .isEqualTo(given().header("Authorization", "Bearer " + Tokens.reporter())
                        .get("/v1/reports/coverage." + extension + "?programme=HOME-REACHED&lang=kk")
                        .asByteArray());
    }

    @Test
    void the_files_of_a_page_as_of_a_revision_are_of_that_revision() {
        int revision = given().header("Authorization", "Bearer " + Tokens.reporter())
                .get("/v1/reports/coverage?programme=HOME-REACHED")
                .jsonPath()
                .getInt("asOf.revision");

        assertThat(as(Tokens.coordinator())
                        .get("/reports/HOME-REACHED?lang=en&asOf=" + revision)
                        .asString())
                .contains(
                        "coverage.pdf?lang=en&amp;asOf=" + revision + "\"",
                        "final?lang=en&amp;asOf=" + revision + "\"",
                        "?lang=kk&amp;asOf=" + revision + "\"");
    }

    @Test
    void the_files_are_for_those_who_may_read_the_page() {
        assertThat(as(Tokens.partnerA())
                        .get("/reports/HOME-REACHED/coverage.csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(Tokens.auditor())
                        .get("/reports/HOME-REACHED/coverage.doc")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_icon_is_there() {
        assertThat(given().get("/icon.svg").contentType()).startsWith("image/svg+xml");
    }

    private static String card(String page, String programme) {
        String begun = page.substring(page.indexOf("/reports/" + programme + "?lang"));
        return begun.substring(0, begun.indexOf("</li>"));
    }

    private static RequestSpecification as(String token) {
        return browser().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification browser() {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8");
    }
}
