package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The one number of the programme of 2023. */
class CoverageTest {
    private static LoadedSuite suite;
    private static Recount recount;

    @BeforeAll
    static void load() throws Exception {
        suite = LoadedSuite.get();
        recount = new Recount(suite.posted());
    }

    @Test
    void the_figure_is_the_one_that_an_independent_recount_gives() {
        JsonPath report = report("");

        assertThat(report.getInt("covered")).isEqualTo(recount.covered()).isGreaterThan(100);
        assertThat(report.getInt("target")).isEqualTo(100);
    }

    @Test
    void every_wrong_way_of_counting_gives_another_figure() {
        Map<String, Integer> wrong = recount.wrongly();

        assertThat(wrong).hasSize(6);
        wrong.forEach((way, figure) -> assertThat(figure).as(way).isNotEqualTo(recount.covered()));
    }

    @Test
    void the_breakdowns_add_up_where_the_report_says_so() {
        JsonPath report = report("");
        List<Map<String, Object>> breakdowns = report.getList("breakdowns");

        assertThat(breakdowns).extracting(b -> b.get("by")).containsExactly("sex", "district", "institution", "month");
        assertThat(breakdowns).extracting(b -> b.get("additive")).containsExactly(true, true, true, false);
        for (Map<String, Object> breakdown : breakdowns.subList(0, 3)) {
            assertThat(cells(breakdown).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(String.valueOf(breakdown.get("by")))
                    .isEqualTo(recount.covered());
        }
        assertThat(cells(breakdowns.getFirst())).isEqualTo(recount.bySex());
    }

    @Test
    void the_timeline_ends_at_the_figure() {
        JsonPath report = report("");

        assertThat(report.getInt("timeline[-1].covered")).isEqualTo(report.getInt("covered"));
        assertThat(report.getList("timeline.covered", Integer.class)).isSorted();
    }

    @Test
    void the_late_entry_counts_from_when_it_was_recorded() {
        int last = report("").getInt("asOf.revision");
        int covered = report("").getInt("covered");
        int before = last;
        while (before > 0 && report("&asOf=" + before).getInt("covered") == covered) {
            before--;
        }

        assertThat(report("&asOf=" + before).getInt("covered")).isEqualTo(covered - 1);
        assertThat(report("&asOf=" + before).getString("timeline[-1].date")).isEqualTo("2023-10-30");
    }

    @Test
    void what_was_known_then_is_the_same_for_ever() {
        String asOf = "&asOf=" + report("").getInt("asOf.revision") / 2;

        assertThat(read(asOf).asString()).isEqualTo(read(asOf).asString());
        assertThat(suite.as("reporter")
                        .header("If-None-Match", read(asOf).header("ETag"))
                        .get(LoadedSuite.REPORT + asOf)
                        .statusCode())
                .isEqualTo(304);
    }

    /** In the application as it is shipped, in the heap that it is given. */
    @Test
    void every_form_of_the_report_can_be_had_by_several_at_once() {
        int revision = report("").getInt("asOf.revision");
        List<String> addresses = List.of("json", "csv", "xlsx", "pdf", "png", "svg", "badge.svg", "iati.xml").stream()
                .flatMap(extension -> List.of("kk", "ru", "en").stream()
                        .map(language -> LoadedSuite.REPORT.replace("coverage?", "coverage." + extension + "?")
                                + "&asOf=" + revision + "&lang=" + language))
                .toList();

        Map<String, Response> answers = addresses.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        address -> address, address -> suite.as("reporter").get(address)));

        answers.forEach((address, answer) -> {
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(suite.as("reporter")
                            .header("If-None-Match", answer.header("ETag"))
                            .get(address)
                            .statusCode())
                    .as(address)
                    .isEqualTo(304);
        });
        assertThat(answers.get(address(addresses, "badge.svg", "en")).asString())
                .contains(recount.covered() + " of 100 reached");
    }

    private static String address(List<String> addresses, String extension, String language) {
        return addresses.stream()
                .filter(address -> address.contains("." + extension + "?") && address.endsWith("lang=" + language))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void before_anything_was_recorded_nothing_was_known() {
        assertThat(read("&asOf=2023-12-01T00:00:00Z").statusCode()).isEqualTo(404);
    }

    @Test
    void no_source_is_behind() {
        assertThat(report("").getList("sources.stale")).containsOnly(false).hasSize(3);
    }

    /** A write of its own programme, so that the other tests' figure stays as it is. */
    @Test
    void a_committed_write_is_in_the_figure_within_seconds() {
        String code = "FRESH-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String graduate =
                suite.as("partner-a").get("/v1/graduates?limit=1").jsonPath().getString("items[0].id");
        suite.as("coordinator")
                .contentType("application/json")
                .body(programme(code))
                .put("/v1/programmes/" + code)
                .then()
                .statusCode(201);
        suite.as("partner-a")
                .contentType("application/json")
                .body(Map.of(
                        "programme", code,
                        "graduateId", graduate,
                        "topic", "OTHER",
                        "mode", "PHONE",
                        "startsAt", "2023-08-01T06:00:00Z",
                        "status", "COMPLETED"))
                .post("/v1/consultations")
                .then()
                .statusCode(201);

        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        int covered = 0;
        while (covered == 0 && Instant.now().isBefore(deadline)) {
            Response answer = suite.as("reporter").get("/v1/reports/coverage?programme=" + code);
            covered = answer.statusCode() == 200 ? answer.jsonPath().getInt("covered") : 0;
        }

        assertThat(covered).isEqualTo(1);
    }

    @Test
    void what_the_press_reported_is_held_as_what_it_is() {
        JsonPath events = suite.as("coordinator")
                .get("/v1/events?programme=AINALAIYN-2023&limit=200")
                .jsonPath();
        assertThat(events.getList("items.findAll { it.audience == 'CHILDREN' }"))
                .hasSize(3);
        assertThat(events.getList("items.findAll { it.type == 'SEMINAR' }")).hasSize(2);
        assertThat(events.getList("items.find { it.type == 'FORUM' }.guests")).hasSize(3);
        assertThat(events.getString("items.find { it.type == 'FORUM' }.startsAt"))
                .startsWith("2023-10-30");
        assertThat(suite.as("coordinator")
                        .get("/v1/publications?kind=SOCIAL_NETWORK_POST&limit=200")
                        .jsonPath()
                        .getList("items"))
                .hasSize(79);
        assertThat(suite.as("coordinator")
                        .get("/v1/awards?limit=200")
                        .jsonPath()
                        .getList("items.amount.amount"))
                .hasSize(4)
                .allSatisfy(amount -> assertThat(((Number) amount).intValue()).isEqualTo(1_000_000));
    }

    @Test
    void each_promise_stands_beside_what_became_of_it() {
        JsonPath targets = suite.as("reporter")
                .get("/v1/reports/targets?programme=AINALAIYN-2023")
                .jsonPath();

        assertThat(targets.getList("targets"))
                .isEqualTo(List.of(
                        Map.of("kind", "DISTINCT_GRADUATES", "target", 100, "actual", recount.covered(), "met", true),
                        Map.of("kind", "EVENTS", "type", "FORUM", "actual", 1),
                        Map.of("kind", "EVENTS", "type", "SEMINAR", "target", 2, "actual", 2, "met", true),
                        Map.of("kind", "EVENTS", "type", "TRAINING", "actual", 3),
                        Map.of("kind", "CONSULTATIONS", "actual", report("").getInt("touches.consultations")),
                        Map.of("kind", "PUBLICATIONS", "actual", 79),
                        Map.of("kind", "AWARDS", "target", 4, "actual", 4, "met", true)));
    }

    @Test
    void a_partner_sees_its_own_people_alone() {
        String foreign =
                suite.as("partner-b").get("/v1/graduates?limit=1").jsonPath().getString("items[0].id");

        assertThat(suite.as("partner-a").get("/v1/graduates/" + foreign).statusCode())
                .isEqualTo(404);
        assertThat(suite.as("partner-a")
                        .get("/v1/graduates?limit=200")
                        .jsonPath()
                        .getList("items.organisation"))
                .containsOnly("regional-society");
        assertThat(suite.as("partner-a")
                        .get("/v1/graduates-changes?limit=1000")
                        .jsonPath()
                        .getList("organisation"))
                .isNotEmpty()
                .containsOnly("regional-society");
    }

    @Test
    void one_trace_goes_through_the_gateway_to_the_service() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        Response answer = suite.as("partner-a")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/v1/graduates/" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("traceId")).isEqualTo(trace);
    }

    private static Map<String, Object> programme(String code) {
        return Map.of(
                "title", Map.of("en", "Invented " + code),
                "region", "KZ-33",
                "zone", "Asia/Almaty",
                "period", Map.of("from", "2023-07-01", "to", "2023-11-30"),
                "organisations", List.of(Map.of("code", "regional-society", "role", "IMPLEMENTER")));
    }

    private static Map<String, Integer> cells(Map<String, Object> breakdown) {
        Map<String, Integer> cells = new HashMap<>();
        for (Object cell : (List<?>) breakdown.get("cells")) {
            Map<?, ?> one = (Map<?, ?>) cell;
            cells.put(String.valueOf(one.get("value")), (Integer) one.get("covered"));
        }
        return cells;
    }

    private static JsonPath report(String query) {
        return read(query).jsonPath();
    }

    private static Response read(String query) {
        return suite.as("reporter").get(LoadedSuite.REPORT + query);
    }
}
