package kz.ainalaiyn.platform.testing;

import static io.restassured.RestAssured.given;
import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.assertInputError;
import static kz.ainalaiyn.platform.testing.ApiCalls.assertProblem;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static kz.ainalaiyn.platform.testing.ApiCalls.posting;
import static kz.ainalaiyn.platform.testing.ApiCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules 1, 4, 5, 18 and 21 of the API: whatever is wrong with a request, the answer is a problem that says what to do. */
public abstract class ApiErrorContractTests {
    private final Sample sample;

    protected ApiErrorContractTests(Sample sample) {
        this.sample = sample;
    }

    @Test
    void an_unknown_path_is_404() {
        assertProblem(as(sample.token()).get("/v1/no-such-thing"), 404, "not-found");
        assertProblem(as(sample.token()).options("/v1/no-such-thing"), 404, "not-found");
    }

    @Test
    void an_unknown_id_is_404() {
        assertProblem(as(sample.token()).get(sample.collection() + "/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void an_id_of_another_form_is_404() {
        assertProblem(as(sample.token()).get(sample.collection() + "/no-uuid"), 404, "not-found");
    }

    @Test
    void an_unknown_method_is_405_and_names_the_known_ones() {
        Response answer = assertProblem(as(sample.token()).delete(sample.collection()), 405, "method-not-allowed");

        assertThat(answer.header("Allow").split(", ")).contains("GET", "HEAD", "POST", "OPTIONS");
    }

    @Test
    void a_media_type_that_is_not_there_is_406() {
        assertProblem(as(sample.token()).accept("image/png").get(sample.collection()), 406, "not-acceptable");
    }

    @Test
    void a_body_of_another_media_type_is_415_and_names_the_right_one() {
        Response answer = assertProblem(
                as(sample.token()).contentType("text/plain").body("x").post(sample.collection()),
                415,
                "unsupported-media-type");

        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void a_patch_of_another_media_type_is_415_and_names_the_right_one() {
        String path = created(sample);

        Response answer = assertProblem(
                as(sample.token()).contentType(ContentType.JSON).body("{}").patch(path), 415, "unsupported-media-type");

        assertThat(answer.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void broken_json_is_400_and_says_where() {
        Response answer = assertProblem(postRaw("{\"a\": "), 400, "malformed-json");

        assertThat(answer.jsonPath().getString("detail")).contains("line 1");
    }

    @Test
    void no_body_is_400() {
        assertInputError(as(sample.token()).contentType(ContentType.JSON).post(sample.collection()), "", "required");
    }

    @Test
    void a_member_given_twice_is_400() {
        assertProblem(postRaw("{\"a\":1,\"a\":2}"), 400, "malformed-json");
    }

    @Test
    void an_unknown_member_is_400_and_named() {
        Map<String, Object> body = with(sample.body(), "noSuchMember", 1);

        assertInputError(posting(sample).body(body).post(sample.collection()), "/noSuchMember", "unknown-member");
    }

    @Test
    void what_only_the_service_writes_cannot_be_sent() {
        Map<String, Object> view =
                as(sample.token()).get(created(sample)).jsonPath().getMap("");

        assertProblem(posting(sample).body(view).post(sample.collection()), 400, "invalid-input");
    }

    @Test
    void whatever_is_wrong_with_a_request_is_told_in_one_answer() {
        Map<String, Object> body = Map.of(sample.textMember(), Map.of("an", "object"), "noSuchMember", 1);

        Response answer = as(sample.token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(sample.collection() + "?foo=1&foo=2&bar=1");

        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.jsonPath().getList("errors.parameter", String.class)).contains("foo", "bar");
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .contains("/noSuchMember", "/" + sample.textMember());
        assertThat(answer.jsonPath().getList("errors.code", String.class))
                .contains("unknown-parameter", "unknown-member", "text-expected", "required");
    }

    @Test
    void a_refusal_speaks_the_language_that_is_asked_for_and_its_code_stays() {
        Set<String> texts = new HashSet<>();
        for (String language : List.of("en", "ru", "kk")) {
            Response answer = as(sample.token())
                    .header("Accept-Language", language + ", en;q=0.1")
                    .contentType(ContentType.JSON)
                    .body(with(sample.body(), "noSuchMember", 1))
                    .post(sample.collection());

            assertInputError(answer, "/noSuchMember", "unknown-member");
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            texts.add(answer.jsonPath().getString("title"));
            texts.add(answer.jsonPath().getString("errors[0].message"));
        }
        assertThat(texts).hasSize(6);
    }

    @Test
    void a_missing_member_is_400_and_named() {
        Map<String, Object> body = new HashMap<>(sample.body());
        body.remove(sample.textMember());

        Response answer = assertProblem(posting(sample).body(body).post(sample.collection()), 400, "invalid-input");

        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains("/" + sample.textMember());
    }

    @Test
    void whatever_is_missing_is_asked_for_by_its_form() {
        Response answer = postRaw("{}");

        assertThat(answer.jsonPath().getList("errors.code", String.class)).containsOnly("required");
        assertThat(answer.jsonPath().getList("errors.message", String.class))
                .allSatisfy(message -> assertThat(message).matches("A value is missing here\\. (Give|Use) .+"));
    }

    @Test
    void a_value_of_another_type_is_400_and_named() {
        for (Object other : List.of(Map.of("an", "object"), 331000000, 1.5, true)) {
            Map<String, Object> body = with(sample.body(), sample.textMember(), other);

            Response answer = assertProblem(posting(sample).body(body).post(sample.collection()), 400, "invalid-input");

            assertThat(answer.jsonPath().getString("errors[0].pointer"))
                    .as(other.toString())
                    .startsWith("/" + sample.textMember());
        }
    }

    @Test
    void a_text_that_the_database_cannot_hold_is_400() {
        Map<String, Object> body = with(sample.body(), sample.textMember(), "a\0b");

        assertInputError(posting(sample).body(body).post(sample.collection()), "/" + sample.textMember(), "character");
    }

    @Test
    void half_a_surrogate_pair_is_400() {
        assertProblem(postRaw("{\"" + sample.textMember() + "\": \"\\ud800\"}"), 400, "invalid-input");
    }

    @Test
    void an_address_that_no_database_can_look_up_is_a_problem() {
        assertProblem(as(sample.token()).get(sample.collection() + "/external/%00"), 400, "invalid-input");
        for (String odd : new String[] {"%ff", "%ED%A0%80", "..%2f..", "%F0%9F%98%80"}) {
            Response answer = as(sample.token()).get(sample.collection() + "/external/" + odd);

            assertThat(answer.statusCode()).as(odd + " " + answer.asString()).isBetween(400, 499);
        }
    }

    @Test
    void nesting_beyond_100_levels_is_400() {
        assertProblem(postRaw("[".repeat(100_000)), 400, "malformed-json");
    }

    @Test
    void a_body_over_1_mib_is_413() {
        assertProblem(postRaw("\"" + "x".repeat(1024 * 1024) + "\""), 413, "content-too-large");
    }

    @Test
    void a_body_over_1_mib_of_undeclared_length_is_413() throws Exception {
        byte[] body = ("\"" + "x".repeat(2 * 1024 * 1024) + "\"").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + sample.collection()))
                .header("Authorization", "Bearer " + sample.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("content-too-large");
        }
    }

    /** Who says beforehand how much comes is told so before it comes. */
    @Test
    void a_body_that_says_that_it_has_over_64_mib_is_413() throws IOException {
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write("""
                            POST %s HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: text/csv\r
                            Content-Length: %d\r
                            \r
                            """.formatted(sample.collection(), sample.token(), 64 * 1024 * 1024 + 1)
                    .getBytes(StandardCharsets.US_ASCII));

            StringBuilder answer = new StringBuilder();
            byte[] some = new byte[4096];
            while (answer.indexOf("64 MiB") < 0) {
                int read = client.getInputStream().read(some);
                assertThat(read).as(answer.toString()).isPositive();
                answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            assertThat(answer.toString()).startsWith("HTTP/1.1 413 ").contains("content-too-large");
        }
    }

    @Test
    void a_url_over_8_kib_is_414() {
        assertProblem(as(sample.token()).get(sample.collection() + "?x=" + "y".repeat(8 * 1024)), 414, "uri-too-long");
    }

    @Test
    void header_fields_over_16_kib_are_431() {
        assertProblem(
                as(sample.token()).header("X-Large", "y".repeat(16 * 1024)).get(sample.collection()),
                431,
                "headers-too-large");
    }

    @Test
    void an_unknown_query_parameter_is_400_and_named() {
        Response answer = assertProblem(as(sample.token()).get(sample.collection() + "?foo=1"), 400, "invalid-input");

        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("foo");
    }

    @Test
    void a_query_parameter_of_another_form_is_400_and_named() {
        Response answer =
                assertProblem(as(sample.token()).get(sample.collection() + "?limit=many"), 400, "invalid-input");

        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("limit");
    }

    @Test
    void a_page_of_more_than_200_is_400() {
        Response answer =
                assertProblem(as(sample.token()).get(sample.collection() + "?limit=201"), 400, "invalid-input");

        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("limit");
    }

    @Test
    void a_cursor_that_was_not_issued_is_400() {
        assertProblem(as(sample.token()).get(sample.collection() + "?cursor=bm90LW91cnM"), 400, "invalid-cursor");
    }

    @Test
    void no_token_is_401_and_says_how() {
        Response answer = assertProblem(given().get(sample.collection()), 401, "unauthenticated");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void an_expired_token_is_401() {
        assertProblem(as(Tokens.expired()).get(sample.collection()), 401, "unauthenticated");
    }

    @Test
    void a_token_that_somebody_else_signed_is_401() {
        assertProblem(as(Tokens.foreignKey()).get(sample.collection()), 401, "unauthenticated");
    }

    @Test
    void a_token_for_another_audience_is_401() {
        assertProblem(as(Tokens.otherAudience()).get(sample.collection()), 401, "unauthenticated");
    }

    @Test
    void a_role_that_may_not_is_403() {
        assertProblem(as(sample.forbiddenToken()).get(sample.collection()), 403, "forbidden");
    }

    private Response postRaw(String body) {
        return as(sample.token()).contentType(ContentType.JSON).body(body).post(sample.collection());
    }
}
