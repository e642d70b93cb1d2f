package kz.ainalaiyn.gateway.entrance.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.http.Problems;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser lets a page of another origin read only answers that allow it (Fetch standard, CORS protocol). */
@GatewayTest
class CorsTest {
    private static final String APP = "http://localhost:5173";
    private static final String STRANGER = "https://stranger.example.org";

    private final Problems problems;

    CorsTest(Problems problems) {
        this.problems = problems;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/graduates",
        "PUT, /v1/graduates/external/any",
        "PATCH, /v1/events/any",
        "DELETE, /v1/competitions/any",
        "POST, /v1/seals/any",
        "GET, /v1/reports/coverage"
    })
    void a_page_of_the_application_asks_first_and_may(String method, String path) {
        Response answer = from(APP)
                .header("Access-Control-Request-Method", method)
                .header(
                        "Access-Control-Request-Headers",
                        "authorization,content-type,if-match,if-none-match,idempotency-key")
                .options(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(names(answer, "Access-Control-Allow-Methods")).contains(method.toLowerCase());
        assertThat(names(answer, "Access-Control-Allow-Headers"))
                .contains("authorization", "content-type", "if-match", "if-none-match", "idempotency-key");
    }

    @Test
    void it_reads_every_answer_and_the_header_fields_that_it_needs() {
        List<Response> answers = List.of(
                from(APP).get("/openapi.json"),
                from(APP).get("/v1/reports/coverage?programme=any"),
                signedIn(APP).get("/v1/reports/coverage?programme=nowhere"),
                signedIn(APP).get("/v1/graduates"));

        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 401, 404, 503);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().getValues("Access-Control-Allow-Origin"))
                    .containsExactly(APP);
            assertThat(names(answer, "Access-Control-Expose-Headers"))
                    .contains("etag", "location", "link", "retry-after", "ratelimit", "content-language");
            assertThat(names(answer, "Vary")).contains("origin");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        });
    }

    @Test
    void another_page_may_neither_ask_nor_read() {
        Response preflight =
                from(STRANGER).header("Access-Control-Request-Method", "GET").options("/v1/graduates");
        Response read = signedIn(STRANGER).get("/v1/reports/coverage?programme=any");

        assertThat(List.of(preflight, read)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.<String>path("detail")).contains(STRANGER, "CORS_ORIGINS");
        });
    }

    @Test
    void who_is_no_page_and_a_page_of_the_gateway_itself_are_not_asked() {
        assertThat(given().get("/openapi.json").header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(from("http://localhost:" + RestAssured.port)
                        .get("/openapi.json")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "/.*/", "https://*.example.org", "app.example.org", "https://app.example.org/"})
    void what_is_no_exact_origin_is_refused_at_the_start(String origin) {
        assertThatThrownBy(() -> new Origins(Set.of(APP, origin), problems).check(new StartupEvent()))
                .hasMessageContaining(origin)
                .hasMessageContaining("CORS_ORIGINS");
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private static RequestSpecification signedIn(String origin) {
        return from(origin).header("Authorization", "Bearer " + Tokens.coordinator());
    }

    private static List<String> names(Response answer, String field) {
        return List.of(answer.header(field).toLowerCase().split(",\\s*"));
    }
}
