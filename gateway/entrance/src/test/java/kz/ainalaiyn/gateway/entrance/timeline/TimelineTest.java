package kz.ainalaiyn.gateway.entrance.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.entrance.timeline.FakeServices.Case;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@TestProfile(FakeServices.Behind.class)
class TimelineTest {
    @Test
    void what_the_services_know_is_told_together_newest_first() {
        Response answer = timeline(Case.ALL_ANSWER, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(places(answer.jsonPath())).isEqualTo(FakeServices.ALL);
        assertThat(answer.jsonPath().getMap(""))
                .containsEntry("missing", List.of())
                .doesNotContainKey("next");
        assertThat(answer.jsonPath().getMap("items[0]"))
                .isEqualTo(Map.of(
                        "at",
                        "2023-11-01T00:00:00.000001Z",
                        "type",
                        "AWARD",
                        "id",
                        "10000000-0000-7000-8000-000000000000",
                        "title",
                        Map.of("en", "Invented AWARD"),
                        "address",
                        "/v1/invented/1"));
    }

    /** Seven entries are of one moment, of three services. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 10, 200})
    void the_pages_have_every_entry_once_whatever_their_length(int limit) {
        UUID graduate = Case.ALL_ANSWER.graduate();
        List<String> told = new ArrayList<>();
        String query = "?limit=" + limit;
        while (query != null) {
            Response page = as(Tokens.coordinator()).get(path(graduate) + query);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            List<String> places = places(page.jsonPath());
            assertThat(places).hasSizeBetween(1, limit);
            told.addAll(places);
            String next = page.jsonPath().getString("next");
            query = next == null ? null : "?limit=" + limit + "&cursor=" + next;
            assertThat(page.header("Link")).isEqualTo(query == null ? null : "<" + query + ">; rel=\"next\"");
        }

        assertThat(told).isEqualTo(FakeServices.ALL);
    }

    @Test
    void a_cursor_goes_on_with_its_graduate_and_no_other() {
        String next = timeline(Case.ALL_ANSWER, "?limit=1").jsonPath().getString("next");

        assertThat(timeline(Case.ALL_ANSWER, "?cursor=" + next).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "EVENTS_FAILS, EVENTS, UNAVAILABLE, events-service",
        "GRANTS_BREAKS_OFF, GRANTS, UNAVAILABLE, grants-service",
        "GRADUATES_BREAKS_OFF, GRADUATES, UNAVAILABLE, graduates-service",
        "EVENTS_IS_SILENT, EVENTS, LATE, events-service",
        "EVENTS_BEGINS, EVENTS, LATE, events-service",
        "EVENTS_KNOWS_NO_TIMELINES, EVENTS, UNAVAILABLE, events-service",
    })
    void a_service_that_tells_nothing_is_named_and_nobody_is_led_past_what_it_knows(
            Case one, String service, String reason, String name) {
        Response answer = timeline(one, "?limit=2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.time()).isLessThan(5_000);
        JsonPath told = answer.jsonPath();
        assertThat(told.getList("missing.service")).containsExactly(service);
        assertThat(told.getList("missing.reason")).containsExactly(reason);
        assertThat(told.getString("missing[0].message")).contains(name, "again");
        assertThat(told.getList("items")).hasSize(2);
        assertThat(told.getMap("")).doesNotContainKey("next");
        assertThat(answer.header("Link")).isNull();
    }

    @Test
    void what_is_missing_is_told_in_the_language_that_was_asked_for() {
        Response answer = as(Tokens.partnerA()).header("Accept-Language", "ru").get(path(Case.EVENTS_FAILS.graduate()));

        assertThat(answer.jsonPath().getString("missing[0].message")).contains("events-service", "ещё раз");
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @Test
    void where_no_service_answers_there_is_no_timeline() {
        Response answer = timeline(Case.ALL_BREAK_OFF, "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/docs/errors/unavailable");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, 404, not-found",
        "ERASED, 410, erased",
        "FORBIDDEN_AT_GRANTS, 403, forbidden",
        "TOKEN_EXPIRED_AT_EVENTS, 401, unauthenticated"
    })
    void what_a_service_refuses_is_refused(Case one, int status, String type) {
        UUID graduate = one.graduate();

        Response answer = as(Tokens.partnerB()).get(path(graduate));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/docs/errors/" + type);
        assertThat(answer.jsonPath().getString("instance")).isEqualTo(path(graduate));
        assertThat(answer.asString()).doesNotContain("Invented");
    }

    @Test
    void each_service_is_asked_in_the_name_of_the_caller() {
        UUID graduate = Case.ALL_ANSWER.graduate();
        String token = Tokens.partnerA();
        String trace = "0af7651916cd43dd8448eb211c80319c";

        as(token)
                .header("Accept-Language", "kk")
                .header("X-Request-Id", "invented-request")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get(path(graduate));

        for (String service : List.of("graduates", "events", "grants")) {
            Headers with = FakeServices.askedWith(service, graduate);
            assertThat(with.get("Authorization")).containsExactly("Bearer " + token);
            assertThat(with.get("Accept-Language")).containsExactly("kk");
            assertThat(with.get("X-Request-Id")).containsExactly("invented-request");
            assertThat(with.get("traceparent")).singleElement().asString().contains(trace);
            assertThat(with.get("X-Forwarded-Uri")).containsExactly(path(graduate));
        }
    }

    @Test
    void who_has_no_role_for_it_asks_nobody() {
        UUID graduate = Case.ALL_ANSWER.graduate();

        for (String token : List.of(Tokens.juror(), Tokens.consultant(), Tokens.reporter(), Tokens.feedReader())) {
            assertThat(as(token).get(path(graduate)).statusCode()).isEqualTo(403);
        }
        assertThat(given().get(path(graduate)).statusCode()).isEqualTo(401);
        assertThat(FakeServices.wasAsked("graduates", graduate)).isFalse();
        as(Tokens.auditor()).get(path(graduate)).then().statusCode(200);
        assertThat(FakeServices.wasAsked("graduates", graduate)).isTrue();
    }

    @Test
    void the_timelines_of_which_it_is_made_are_reached_by_no_path() {
        String query = "?graduate=" + Case.ALL_ANSWER.graduate();

        for (String path : List.of("/v1/timeline", "/v1/graduates/timeline", "/v1/graduates-changes/../timeline")) {
            assertThat(as(Tokens.coordinator())
                            .urlEncodingEnabled(false)
                            .get(path + query)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        Map<String, Object> paths = given().get("/openapi.json").jsonPath().getMap("paths");
        assertThat(paths).containsKey("/v1/graduates/{id}/timeline").doesNotContainKey("/v1/timeline");
        assertThat(given().get("/openapi.json").jsonPath().<String, Object>getMap("components.schemas"))
                .containsKey("TimelineEntry")
                .doesNotContainKey("PageTimelineEntry");
    }

    private static Response timeline(Case one, String query) {
        return as(Tokens.coordinator()).get(path(one.graduate()) + query);
    }

    private static String path(UUID graduate) {
        return "/v1/graduates/" + graduate + "/timeline";
    }

    private static List<String> places(JsonPath page) {
        return page.<Map<String, Object>>getList("items").stream()
                .map(entry -> entry.get("at") + "~" + entry.get("type") + "~" + entry.get("id"))
                .toList();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
