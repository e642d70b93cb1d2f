package kz.ainalaiyn.gateway.entrance.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.http.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the documentation is served; what is in it is looked at where it is made. */
@GatewayTest
class HandbookResourceTest {
    @ParameterizedTest
    @EnumSource
    void the_type_of_a_problem_is_the_address_of_its_page(HttpProblem type) {
        assertThat(given().get(type.url()).asString()).contains(type.url(), "status " + type.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/guides/paging", "/docs/docs.css", "/docs/lunr.js", "/docs/house.svg"})
    void what_a_browser_has_is_not_sent_again(String path) {
        Response first = given().get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

        assertThat(given().header("If-None-Match", first.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"kk, '', kk", "ru, '', ru", "de, '', en", "ru, ?lang=kk, kk"})
    void a_start_is_in_the_language_that_is_asked_for(String accepted, String query, String language) {
        Response start = given().header("Accept-Language", accepted).get("/docs/starts/partner" + query);

        assertThat(start.header("Content-Language")).isEqualTo(language);
        assertThat(start.header("Vary")).contains("Accept-Language");
        assertThat(start.asString()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void what_there_is_in_english_alone_says_so() {
        Response guide = given().header("Accept-Language", "kk").get("/docs/guides/paging?lang=kk");

        assertThat(guide.header("Content-Language")).isEqualTo("en");
        assertThat(guide.header("Vary")).doesNotContain("Accept-Language");
    }

    @Test
    void no_page_runs_a_script_of_its_own_or_asks_somebody_else() {
        assertThat(given().get("/docs").header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
                                + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void the_reference_asks_where_people_sign_in_too() {
        assertThat(given().get("/docs/reference").header("Content-Security-Policy"))
                .contains("script-src 'self';", "connect-src 'self' https://identity.example.org;")
                .doesNotContain("unsafe-eval", "*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing",
                "/docs/guides",
                "/docs/guides/paging.html",
                "/docs/pages",
                "/docs/..%2fapplication.properties",
                "/docs/nothing.js"
            })
    void nothing_else_is_there(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(404);
        assertThat(given().urlEncodingEnabled(false)
                        .accept("text/html")
                        .get(path)
                        .contentType())
                .isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void a_page_is_read_and_nothing_more() {
        Response refused = given().post("/docs/guides/paging");

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(given().get("/docs/guides/paging?foo=1").statusCode()).isEqualTo(400);
    }
}
