package kz.ainalaiyn.gateway.entrance.ratelimit;

import static io.restassured.RestAssured.given;
import static kz.ainalaiyn.gateway.entrance.SmallLimits.ADDRESS;
import static kz.ainalaiyn.gateway.entrance.SmallLimits.CLIENT;
import static kz.ainalaiyn.gateway.entrance.SmallLimits.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.entrance.SmallLimits;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 13 of the API. */
@GatewayTest
@TestProfile(SmallLimits.class)
class RateLimitsTest {
    private static final String FREE_OF_A_PROGRAMME = "/v1/releases";

    /** One item of a list of RFC 9651, with parameters that are integers of up to 15 digits. */
    private static final Pattern LEFT = Pattern.compile("\"(default|address)\";r=(\\d{1,15});t=(\\d{1,15})");

    @Test
    void exactly_the_quota_is_answered_and_the_rest_told_when_to_come_again() throws InterruptedException {
        // What is asked first takes long, and a window is short.
        as(somebody()).get(FREE_OF_A_PROGRAMME);
        String client = somebody();
        List<Response> answers = times(CLIENT + 2, () -> as(client).get(FREE_OF_A_PROGRAMME));

        assertThat(answers.subList(0, CLIENT)).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(RateLimitsTest::remaining)
                .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L, 0L, 0L);
        assertThat(answers)
                .extracting(answer -> answer.header("RateLimit-Policy"))
                .containsOnly("\"default\";q=%d;w=%d".formatted(CLIENT, WINDOW));
        Response refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String>path("type")).endsWith("/too-many-requests");
        assertThat(refused.<String>path("detail")).contains("10 requests of 6 seconds", "send this one again in");
        long wait = Long.parseLong(refused.header("Retry-After"));
        assertThat(wait).isBetween(1L, (long) WINDOW);

        Thread.sleep(wait * 1000);

        Response again = as(client).get(FREE_OF_A_PROGRAMME);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(remaining(again)).isEqualTo(CLIENT - 1);
    }

    @Test
    void one_client_takes_nothing_from_another() {
        String one = somebody();
        times(CLIENT + 1, () -> as(one).get(FREE_OF_A_PROGRAMME));

        assertThat(as(one).get(FREE_OF_A_PROGRAMME).statusCode()).isEqualTo(429);
        assertThat(remaining(as(somebody()).get(FREE_OF_A_PROGRAMME))).isEqualTo(CLIENT - 1);
    }

    @Test
    void what_has_not_changed_costs_nothing_and_a_head_costs_what_its_get_does() {
        String client = somebody();
        String tag = as(client).get(FREE_OF_A_PROGRAMME).header("ETag");
        List<Response> unchanged =
                times(3 * CLIENT, () -> as(client).header("If-None-Match", tag).get(FREE_OF_A_PROGRAMME));

        assertThat(unchanged).extracting(Response::statusCode).containsOnly(304);
        assertThat(unchanged).extracting(RateLimitsTest::remaining).allMatch(left -> left >= CLIENT - 1);
        assertThat(remaining(as(client).header("If-None-Match", "\"another\"").head(FREE_OF_A_PROGRAMME)))
                .isBetween(CLIENT - 2L, CLIENT - 1L);
    }

    /** A star is true of every version, so that anybody could ask without end. */
    @Test
    void what_is_unchanged_whatever_it_is_costs_as_much_as_reading_it() {
        String client = somebody();
        List<Response> unchanged =
                times(CLIENT + 1, () -> as(client).header("If-None-Match", "*").get(FREE_OF_A_PROGRAMME));

        assertThat(unchanged.subList(0, CLIENT))
                .extracting(Response::statusCode)
                .containsOnly(304);
        assertThat(unchanged.getLast().statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "200, /v1/releases",
        "404, /v1/nowhere",
        "403, /v1/reports/targets",
        "400, /v1/releases?unknown=1",
        "503, /v1/graduates",
        "404, /q/metrics",
        "400, /v1/graduates/%00"
    })
    void every_answer_tells_what_is_left(int status, String path) {
        Response answer = as(somebody()).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        remaining(answer);
    }

    @Test
    void whoever_guesses_tokens_or_has_none_is_counted_by_address_whatever_it_says_where_it_is_from()
            throws InterruptedException {
        awaitWindow();
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i <= ADDRESS; i++) {
            RequestSpecification anybody = given().urlEncodingEnabled(false)
                    .header("X-Forwarded-For", "192.0.2." + i)
                    .header("Forwarded", "for=192.0.2." + i);
            RequestSpecification guessing = switch (i % 3) {
                case 0 -> anybody.header("Authorization", "Bearer " + Tokens.foreignKey());
                case 1 -> anybody.header("Authorization", "Bearer " + i);
                default -> anybody;
            };
            answers.add(guessing.get("/v1/me"));
        }

        assertThat(answers).extracting(Response::statusCode).containsExactlyElementsOf(expected());
        assertThat(answers.getFirst().header("RateLimit-Policy")).startsWith("\"address\";");
        assertThat(as(somebody()).get(FREE_OF_A_PROGRAMME).statusCode()).isEqualTo(200);
    }

    private static List<Integer> expected() {
        List<Integer> statuses = new ArrayList<>(Collections.nCopies(ADDRESS, 401));
        statuses.add(429);
        return statuses;
    }

    @Test
    void a_page_of_the_application_reads_the_refusal_and_asks_first_for_nothing() throws InterruptedException {
        String client = somebody();
        awaitWindow();
        List<Response> asked = times(
                2 * ADDRESS,
                () -> given().header("Origin", "http://localhost:5173")
                        .header("Access-Control-Request-Method", "GET")
                        .options(FREE_OF_A_PROGRAMME));
        Response refused = times(
                        CLIENT + 1,
                        () -> as(client)
                                .header("Origin", "http://localhost:5173")
                                .header("Accept-Language", "kk")
                                .get(FREE_OF_A_PROGRAMME))
                .getLast();

        assertThat(asked).extracting(Response::statusCode).containsOnly(200);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Content-Language")).isEqualTo("kk");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(refused.header("Access-Control-Expose-Headers"))
                .contains("RateLimit", "RateLimit-Policy", "Retry-After");
    }

    @Test
    void the_body_of_a_request_that_is_too_much_is_not_in_the_way_of_the_answer() {
        String client = somebody();
        times(CLIENT, () -> as(client).get(FREE_OF_A_PROGRAMME));

        assertThat(as(client)
                        .contentType("text/csv")
                        .body("x".repeat(3_000_000))
                        .post("/v1/graduates/imports")
                        .statusCode())
                .isEqualTo(429);
    }

    /** The token of a client that no other test is. */
    private static String somebody() {
        return Tokens.of(UUID.randomUUID().toString(), Set.of("partner"), Tokens.ORGANISATION_A);
    }

    private static RequestSpecification as(String token) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }

    private static List<Response> times(int count, Supplier<Response> request) {
        return IntStream.range(0, count).mapToObj(i -> request.get()).toList();
    }

    /** All tests come from one address: waits until its whole quota is there. */
    private static void awaitWindow() throws InterruptedException {
        Matcher left = left(given().get("/v1/me"));
        Thread.sleep(Long.parseLong(left.group(3)) * 1000);
    }

    private static long remaining(Response answer) {
        Matcher left = left(answer);
        assertThat(Long.parseLong(left.group(3))).isBetween(1L, (long) WINDOW);
        return Long.parseLong(left.group(2));
    }

    private static Matcher left(Response answer) {
        assertThat(answer.header("RateLimit")).matches(LEFT);
        Matcher left = LEFT.matcher(answer.header("RateLimit"));
        assertThat(left.matches()).isTrue();
        return left;
    }
}
