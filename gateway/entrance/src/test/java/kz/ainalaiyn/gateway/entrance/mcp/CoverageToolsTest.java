package kz.ainalaiyn.gateway.entrance.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speaks the Model Context Protocol, version 2025-06-18, as a client does. */
@GatewayTest
class CoverageToolsTest {
    private final FeedFixture feed;
    private final String programme = "TOLD-" + UUID.randomUUID();
    private final UUID graduate = UUID.randomUUID();
    private long before;

    CoverageToolsTest(Projection projection) {
        feed = new FeedFixture(projection);
    }

    @BeforeEach
    void a_programme_that_reached_one() {
        UUID forum = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID()));
        before = feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(forum, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T05:00:00Z"));
        feed.apply(Source.EVENTS, FeedFixture.attendance(forum, graduate, 0, "PRESENT"));
    }

    @Test
    void every_tool_says_that_it_only_reads_and_what_it_takes() {
        JsonPath listed = session(Tokens.reporter()).ask("tools/list", Map.of());

        assertThat(listed.<String>getList("result.tools.name"))
                .containsExactlyInAnyOrder("programmes", "coverage", "explain", "reconcile", "targets");
        assertThat(listed.<Boolean>getList("result.tools.annotations.readOnlyHint"))
                .containsOnly(true);
        assertThat(listed.<String>getList("result.tools.description"))
                .allSatisfy(description -> assertThat(description).isNotBlank());
        assertThat(listed.<List<String>>get("result.tools.find { it.name == 'coverage' }.inputSchema.required"))
                .containsExactly("programme");
    }

    @Test
    void the_figure_is_that_of_the_report() {
        Session session = session(Tokens.reporter());

        JsonPath answer = session.call("coverage", Map.of("programme", programme, "by", "district:sex"));

        JsonPath report = given().header("Authorization", "Bearer " + Tokens.reporter())
                .get("/v1/reports/coverage?by=district:sex&programme=" + programme)
                .jsonPath();
        assertThat(answer.<Map<String, Object>>get("result.structuredContent")).isEqualTo(report.getMap(""));
        assertThat(answer.getInt("result.structuredContent.covered")).isEqualTo(1);
        assertThat(session.call("coverage", Map.of("programme", programme, "asOf", Long.toString(before)))
                        .getInt("result.structuredContent.covered"))
                .isZero();
    }

    @Test
    void programmes_targets_and_reasons_are_told() {
        Session session = session(Tokens.coordinator());

        assertThat(session.call("programmes", Map.of())
                        .<String>getList("result.structuredContent.programmes.programmes.flatten().code"))
                .contains(programme);
        assertThat(session.call("targets", Map.of("programme", programme))
                        .getInt("result.structuredContent.targets[0].target"))
                .isEqualTo(100);
        assertThat(session.call("explain", Map.of("programme", programme, "graduate", graduate))
                        .getBoolean("result.structuredContent.counted"))
                .isTrue();
        JsonPath reconciled = session.call("reconcile", Map.of("programme", programme, "from", Long.toString(before)));
        assertThat(reconciled.getInt("result.structuredContent.to.covered")).isEqualTo(1);
    }

    @Test
    void a_slip_is_answered_with_what_is_near() {
        JsonPath answer =
                session(Tokens.reporter()).call("coverage", Map.of("programme", programme.replace("TOLD", "TOLF")));

        assertThat(answer.getBoolean("result.isError")).isTrue();
        assertThat(answer.getString("result.content[0].text")).contains(programme);
    }

    @Test
    void nobody_comes_in_without_a_token() {
        Response answer = given().contentType("application/json")
                .accept("application/json, text/event-stream")
                .body(Session.initialize())
                .post("/mcp");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_token_that_is_no_good_is_refused_as_by_the_api() {
        for (String token : List.of(Tokens.expired(), Tokens.foreignKey(), Tokens.otherAudience())) {
            Response answer = request(token).body(Session.initialize()).post("/mcp");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    /** The older way in of the protocol has the same door. */
    @Test
    void there_is_no_other_door() {
        assertThat(given().get("/mcp/sse").statusCode()).isEqualTo(401);
        assertThat(given().get("/mcp/").statusCode()).isIn(401, 404);
    }

    @Test
    void nothing_that_was_told_is_kept_on_the_way() {
        Response answer = request(Tokens.reporter()).body(Session.initialize()).post("/mcp");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }

    @Test
    void a_page_of_another_origin_cannot_ask() {
        assertThat(request(Tokens.reporter())
                        .header("Origin", "https://elsewhere.example")
                        .body(Session.initialize())
                        .post("/mcp")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Who asks is who sends the token, whoever began the session. */
    @Test
    void a_session_lends_nobody_its_rights() {
        Session auditor = session(Tokens.auditor());
        Session borrowed = new Session(Tokens.reporter(), auditor.id());
        Map<String, Object> asked = Map.of("programme", programme, "graduate", graduate);

        assertThat(auditor.call("explain", asked).prettify()).contains("counted");
        assertThat(borrowed.call("explain", asked).prettify()).doesNotContain("counted");
    }

    /** A token opens the door; what it may read is what its roles may read by the API. */
    @Test
    void who_may_not_read_a_report_is_told_nothing_of_it() {
        Session partner = session(Tokens.partnerA());

        for (String tool : List.of("programmes", "coverage", "explain", "reconcile", "targets")) {
            JsonPath answer = partner.call(
                    tool, Map.of("programme", programme, "graduate", graduate, "from", Long.toString(before)));
            assertThat(answer.prettify()).as(tool).doesNotContain("covered", programme);
        }
        assertThat(session(Tokens.reporter())
                        .call("explain", Map.of("programme", programme, "graduate", graduate))
                        .prettify())
                .doesNotContain("counted");
    }

    private static Session session(String token) {
        return Session.begin(token);
    }

    /** A conversation with the server. */
    private record Session(String token, String id) {
        static Session begin(String token) {
            Response answer =
                    CoverageToolsTest.request(token).body(initialize()).post("/mcp");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            Session session = new Session(token, answer.header("Mcp-Session-Id"));
            session.request()
                    .body(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"))
                    .post("/mcp");
            return session;
        }

        static Map<String, Object> initialize() {
            return Map.of(
                    "jsonrpc",
                    "2.0",
                    "id",
                    1,
                    "method",
                    "initialize",
                    "params",
                    Map.of(
                            "protocolVersion",
                            "2025-06-18",
                            "capabilities",
                            Map.of(),
                            "clientInfo",
                            Map.of("name", "test", "version", "1")));
        }

        JsonPath ask(String method, Map<String, ?> params) {
            Response answer = request()
                    .body(Map.of("jsonrpc", "2.0", "id", 2, "method", method, "params", params))
                    .post("/mcp");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }

        JsonPath call(String tool, Map<String, ?> arguments) {
            return ask("tools/call", Map.of("name", tool, "arguments", arguments));
        }

        private RequestSpecification request() {
            return CoverageToolsTest.request(token).header("Mcp-Session-Id", id);
        }
    }

    private static RequestSpecification request(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .accept("application/json, text/event-stream");
    }
}
