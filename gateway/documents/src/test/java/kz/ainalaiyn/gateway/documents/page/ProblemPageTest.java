package kz.ainalaiyn.gateway.documents.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

/** What a browser gets where a program gets a problem. */
@GatewayTest
class ProblemPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final Projection projection;

    ProblemPageTest(Projection projection) {
        this.projection = projection;
    }

    @BeforeEach
    void a_programme() {
        new FeedFixture(projection).apply(Source.EVENTS, FeedFixture.programme("ASKED-2023"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, This page is not here, To the first page",
        "ru, Такой страницы нет, На первую страницу",
        "kk, Мұндай бет жоқ, Бірінші бетке",
    })
    void an_address_where_nothing_is_says_so_in_the_readers_language(String language, String heading, String home) {
        Response page = as(BROWSER)
                .header("Accept-Language", language)
                .header("X-Request-Id", "asked-by-" + language)
                .get("/nothing/here");

        assertPage(page, 404, language);
        assertThat(page.asString())
                .contains(heading, ">" + home + "</a>", "asked-by-" + language)
                .doesNotContain("<script", "traceId");
        assertThat(page.header("X-Request-Id")).isEqualTo("asked-by-" + language);
    }

    @Test
    void the_language_of_the_address_goes_before_that_of_the_browser() {
        assertPage(as(BROWSER).header("Accept-Language", "en").get("/nothing?lang=kk"), 404, "kk");
    }

    @Test
    void the_number_of_a_request_that_has_none_is_its_trace() {
        Response page = as(BROWSER).get("/nothing");

        assertThat(page.header("X-Request-Id")).hasSize(32);
        assertThat(page.asString()).contains(page.header("X-Request-Id"));
    }

    @Test
    void a_programme_that_is_not_known_leads_to_those_that_are_near() {
        Response page = signedIn(Tokens.auditor()).get("/reports/ASKED-2032?lang=en");

        assertPage(page, 404, "en");
        assertThat(page.asString())
                .contains(
                        "There is no programme &quot;ASKED-2032&quot;",
                        "<a href=\"/reports/ASKED-2023?lang=en\">/reports/ASKED-2023</a>");
    }

    @Test
    void what_was_asked_for_is_shown_as_text() {
        assertThat(signedIn(Tokens.auditor()).get("/reports/%3Cb%3EX?lang=en").asString())
                .contains("&lt;b&gt;X")
                .doesNotContain("<b>X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/ASKED-2023", "/reports/ASKED-2023/final", "/reports/ASKED-2023/coverage.pdf"})
    void whose_role_does_not_read_reports_may_sign_in_as_somebody_else(String path) {
        Response page = signedIn(Tokens.partnerA()).get(path + "?lang=en");

        assertPage(page, 403, "en");
        assertThat(page.asString())
                .contains("Your account may not see this", "href=\"/reports/sign-out\"")
                .doesNotContain("ASKED-2023<");
    }

    @Test
    void what_cannot_be_read_is_named() {
        Response page = signedIn(Tokens.auditor()).get("/reports/ASKED-2023?lang=en&asOf=yesterday");

        assertPage(page, 400, "en");
        assertThat(page.asString()).contains("The address cannot be read", "Give an instant such as");
    }

    @Test
    void a_file_that_the_browser_does_not_take_is_406() {
        assertPage(
                given().accept("text/html")
                        .header("Authorization", "Bearer " + Tokens.auditor())
                        .get("/reports/ASKED-2023/coverage.xlsx"),
                406,
                "en");
    }

    @Test
    void figures_that_were_not_published_are_a_page_for_everybody() {
        assertPage(as(BROWSER).get("/releases/ASKED-2023"), 404, "en");
    }

    @Test
    void who_is_not_signed_in_gets_a_page_too_where_no_redirect_is() {
        Response page = as(BROWSER).get("/reports/ASKED-2023");

        assertPage(page, 401, "en");
        assertThat(page.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_url_that_is_too_long_is_a_page_before_anything_reads_it() {
        assertPage(as(BROWSER).get("/nothing?lang=en&x=" + "x".repeat(9_000)), 414, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/problem+json",
                "application/json, text/html",
                "text/html;q=0.5, application/json",
                "text/html;q=0.5, */*",
                "text/html;q=0, */*",
                "text/*",
                "nonsense"
            })
    void who_does_not_prefer_a_page_gets_a_problem(String accept) {
        Response answer = as(accept).get("/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(answer.header("Vary")).contains("Accept, Accept-Language");
        assertThat(answer.jsonPath().getString("instance")).isEqualTo("/nothing");
    }

    /** Nobody has said who they are by then. */
    @Test
    void blanks_are_not_read_again_and_again() {
        Response answer = as("text/html;" + " ".repeat(12_000) + "x").get("/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.time()).isLessThan(2_000);
    }

    @Test
    void a_program_gets_a_problem_where_there_are_pages_too() {
        assertThat(as("*/*").get("/releases/ASKED-2032").jsonPath().getString("errors[0].parameter"))
                .isEqualTo("programme");
        assertThat(as("application/json").get("/releases/ASKED-2032").jsonPath().getInt("status"))
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html, application/json;q=0.9", "text/html, */*"})
    void who_prefers_a_page_gets_one(String accept) {
        assertPage(as(accept).get("/nothing"), 404, "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/releases/ASKED-2032", "/v1", "/.well-known/nothing", "/openapi.xml"})
    void what_programs_read_answers_them_even_in_a_browser(String path) {
        Response answer = as(BROWSER).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json;charset=UTF-8");
    }

    private static void assertPage(Response page, int status, String language) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(status);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.asString()).contains("<html lang=\"" + language + "\">", "<p class=\"kicker\">" + status);
    }

    private static RequestSpecification signedIn(String token) {
        return as(BROWSER).header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification as(String accept) {
        return given().urlEncodingEnabled(false).accept(accept);
    }
}
