package kz.ainalaiyn.gateway.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.DataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Repository;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that names something unknown is refused with what is near; a figure of 0 is only ever a counted one. */
@GatewayTest
class UnknownValueTest {
    private static final String CODE = "SPELT-2023";

    private final Projection projection;
    private final javax.sql.DataSource ledger;

    private long revision;

    UnknownValueTest(Projection projection, @DataSource("ledger") javax.sql.DataSource ledger) {
        this.projection = projection;
        this.ledger = ledger;
    }

    @BeforeEach
    void one_is_reached() {
        FeedFixture feed = new FeedFixture(projection);
        UUID event = UUID.randomUUID();
        UUID graduate = UUID.randomUUID();
        feed.apply(
                Source.GRADUATES,
                FeedFixture.organisation(
                        "spelt-society", Map.of("en", "Society of spelling", "ru", "Общество правописания")),
                district("333600000", "Eskeldi district", "Ескельдинский район"),
                FeedFixture.institution("invented-home", Map.of("en", "Home of letters", "ru", "Дом букваря")),
                district("334800000", "Panfilov district", "Панфиловский район"),
                FeedFixture.graduate(graduate, 0, "spelt-society", "FEMALE", 2001, "333600000"),
                FeedFixture.link(graduate, 0, UUID.randomUUID()));
        revision = feed.apply(
                Source.EVENTS,
                FeedFixture.programme(CODE, 0, "Asia/Almaty", "2023-07-01", "2023-11-30", 100),
                FeedFixture.event(event, 0, CODE, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"),
                FeedFixture.attendance(event, graduate, 0, "PRESENT"));
    }

    private static FeedEvent district(String code, String english, String russian) {
        return FeedFixture.change(
                "kz.ainalaiyn.graduates.district-changed",
                code,
                0,
                Map.of("name", Map.of("en", english, "ru", russian), "validFrom", "1997-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "district, 33360000, 333600000",
        "district, Eskeldi, 333600000",
        "district, Ескельдинский, 333600000",
        "institution, invented-hime, invented-home",
        "institution, букваря, invented-home",
        "organisation, Spelt_Society, spelt-society",
        "organisation, правописания, spelt-society",
        "sex, female, FEMALE",
        "ageBand, 18-22, 18_22",
        "kind, attendence, ATTENDANCE",
        "type, Forums, FORUM",
        "type, CONSULTATION_LEGALS, CONSULTATION_LEGAL",
    })
    void a_slip_is_named_with_what_was_meant(String parameter, String written, String meant) {
        for (String path : List.of("coverage", "coverage.csv", "coverage.xlsx", "coverage.pdf", "coverage.badge.svg")) {
            Response answer = report(path, parameter, written);

            assertRefused(answer, 400, parameter, "value-not-known", written, meant);
        }
        assertThat(report("coverage", parameter, meant).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "district, x, value-not-known, 333600000",
        "institution, x, value-not-known, invented-home",
        "organisation, nope, value-not-known, spelt-society",
        "month, 2024-10, value-outside-period, 2023-07-01 to 2023-11-30",
        "month, October, unreadable-value, such as 2023-10",
        "week, 2024-W01, value-outside-period, 2023-07-01 to 2023-11-30",
        "week, 2023-W53, unreadable-value, such as 2023-W44",
        "graduationYear, 2091, year-out-of-range, UNKNOWN",
        "graduationYear, MMXIX, unreadable-value, such as 2019",
        "by, distrcit, unknown-dimension, district",
        "from, 2022-01-01, outside-period, 2023-07-01",
    })
    void where_nothing_is_near_the_refusal_says_what_there_is(
            String parameter, String written, String code, String hint) {
        assertRefused(report("coverage", parameter, written), 400, parameter, code, hint);
    }

    @Test
    void a_district_is_suggested_by_its_name() {
        assertThat(report("coverage", "district", "Eskeldy").jsonPath().getString("detail"))
                .contains("333600000, Eskeldi district");
    }

    @Test
    void all_slips_of_a_request_are_told_at_once() {
        Response answer = coordinator("/v1/reports/coverage?programme=" + CODE + "&district=x,333600000,y&sex=femal");

        assertThat(answer.jsonPath().getList("errors.parameter")).containsExactly("sex", "district", "district");
    }

    /** Nobody reached in September is a figure. */
    @Test
    void what_is_known_and_did_not_happen_is_a_counted_0() {
        for (String filter : List.of(
                "month=2023-09",
                "sex=MALE",
                "district=334800000",
                "type=CAMP",
                "graduationYear=2019&sex=MALE",
                "kind=CONSULTATION")) {
            Response answer = coordinator("/v1/reports/coverage?programme=" + CODE + "&" + filter);

            assertThat(answer.statusCode()).as(filter).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("covered")).as(filter).isZero();
        }
    }

    @Test
    void spaces_around_a_comma_do_not_belong_to_the_values() {
        Response plain = coordinator("/v1/reports/coverage?programme=" + CODE + "&sex=MALE,FEMALE");
        Response spaced = coordinator("/v1/reports/coverage?programme=" + CODE + ",%20" + CODE + "&sex=MALE,%20FEMALE");

        assertThat(plain.jsonPath().getInt("covered")).isPositive();
        assertThat(spaced.jsonPath().getInt("covered"))
                .isEqualTo(plain.jsonPath().getInt("covered"));
    }

    /** Each operation of the contract that a programme is named to, and the pages. */
    @ParameterizedTest
    @ValueSource(strings = {"spelt-2023", "SPELT_2023", "SPELT-2032", "SPELT"})
    void every_operation_names_the_programme_that_is_near_an_unknown_one(String written) {
        List<String> paths = paths(written, Long.toString(revision));
        assertThat(paths).hasSizeGreaterThan(13);
        for (String path : paths) {
            assertRefused(coordinator(path), 404, "programme", "unknown-programme", written, CODE);
        }
    }

    @Test
    void every_operation_says_by_an_example_that_the_programme_is_missing() {
        List<String> paths = paths(CODE, Long.toString(revision)).stream()
                .filter(path -> path.contains("programme=" + CODE))
                // Who names none there gets all.
                .filter(path -> !path.startsWith("/v1/reports/programmes"))
                .map(path ->
                        path.replaceFirst("\\?programme=" + CODE + "&?", "?").replaceFirst("\\?$", ""))
                .toList();
        assertThat(paths).hasSizeGreaterThan(8);
        for (String path : paths) {
            assertRefused(coordinator(path), 400, "programme", "required", "AINALAIYN-2023");
        }
    }

    /** They are for everybody, and tell of nothing that was not published. */
    @Test
    void public_figures_do_not_tell_which_other_programmes_there_are() {
        for (String path :
                List.of("/v1/releases/spelt-2023", "/v1/releases/spelt-2023/figures.csv", "/releases/spelt-2023")) {
            Response answer = given().get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.asString()).contains("spelt-2023").doesNotContain(CODE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1970-01-02", "1999-12-31T00:00:00Z"})
    void every_operation_says_of_a_moment_that_is_too_early_which_is_the_first(String asOf) {
        for (String path : List.of(
                "/v1/reports/coverage?",
                "/v1/reports/coverage.pdf?",
                "/v1/reports/targets?",
                "/v1/reports/targets.csv?",
                "/v1/reports/programmes?",
                "/v1/reports/final.html?",
                "/v1/reports/coverage/uncovered?",
                "/v1/reports/coverage/open-pairs?",
                "/v1/reports/coverage/explanations/" + UUID.randomUUID() + "?")) {
            Response answer = coordinator(path + "programme=" + CODE + "&asOf=" + asOf);

            assertRefused(answer, 404, "asOf", "before-first", CODE);
            String first = answer.jsonPath().getString("errors[0].message").replaceFirst(".* is ([^ ,]+Z).*", "$1");
            assertThat(coordinator("/v1/reports/coverage?programme=" + CODE + "&asOf=" + first)
                            .statusCode())
                    .as("the first moment")
                    .isEqualTo(200);
        }
        assertRefused(
                coordinator("/v1/reports/coverage/reconciliation?programme=" + CODE + "&from=" + asOf),
                404,
                "from",
                "before-first",
                CODE);
        assertRefused(coordinator("/reports/" + CODE + "?asOf=" + asOf), 404, "asOf", "before-first", CODE);
    }

    @Test
    void where_nothing_is_sealed_the_refusal_says_so() {
        new FeedFixture(projection).apply(Source.EVENTS, FeedFixture.programme("NEVER-SEALED"));

        assertRefused(coordinator("/v1/seals/NEVER-SEALED/1"), 404, "revision", "nothing-sealed", "1");
    }

    @Test
    void a_revision_that_is_not_sealed_is_named_with_those_that_are() {
        given().header("Authorization", "Bearer " + Tokens.coordinator()).put("/v1/seals/" + CODE + "/" + revision);

        for (String what : List.of("", "/persons", "/verification")) {
            assertRefused(
                    coordinator("/v1/seals/" + CODE + "/1" + what),
                    404,
                    "revision",
                    "not-sealed",
                    Long.toString(revision));
        }
    }

    /** The programme is in Almaty, where it was +05 in 2026. */
    @ParameterizedTest
    @CsvSource({"2026-10-31T18:59:59Z, 200", "2026-10-31T19:00:00Z, 404"})
    void a_day_is_known_as_of_its_end_where_the_programme_is(String applied, int status) throws Exception {
        OffsetDateTime before = applied(OffsetDateTime.parse(applied));
        try {
            assertThat(coordinator("/v1/reports/coverage?programme=" + CODE + "&asOf=2026-10-31")
                            .statusCode())
                    .isEqualTo(status);
        } finally {
            applied(before);
        }
    }

    @Test
    void a_day_that_has_not_ended_is_no_state_of_knowledge_yet() {
        String today = OffsetDateTime.now(ZoneOffset.ofHours(5)).toLocalDate().toString();

        assertRefused(
                coordinator("/v1/reports/coverage?programme=" + CODE + "&asOf=" + today),
                400,
                "asOf",
                "future",
                "has passed");
    }

    /** Moves the moment of this test's revision, and tells what it was. */
    private OffsetDateTime applied(OffsetDateTime moment) throws Exception {
        try (Connection connection = ledger.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update revision r set applied_at = ? from revision old
                        where r.id = ? and old.id = r.id returning old.applied_at
                        """)) {
            update.setObject(1, moment);
            update.setLong(2, revision);
            try (var row = update.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getObject(1, OffsetDateTime.class);
            }
        }
    }

    private static List<String> paths(String programme, String revision) {
        List<String> filled = new ArrayList<>(List.of("/reports/" + programme, "/reports/" + programme + "/final"));
        Map<String, Map<String, Map<String, Object>>> paths =
                new JsonPath(Repository.file("contracts/gateway.json").toFile()).getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (method.equals("get")
                    && !Set.of("/v1/labels", "/v1/me", "/v1/reports/sources").contains(path)
                    && !path.startsWith("/v1/webhooks")
                    && !path.endsWith("/timeline")
                    && operation.get("security") instanceof List<?> schemes
                    && !schemes.isEmpty()) {
                String query = path.contains("{programme}")
                        ? ""
                        : "?programme=" + programme + (path.endsWith("reconciliation") ? "&from=" + revision : "");
                for (String extension : extensions(path)) {
                    filled.add(path.replace("{programme}", programme)
                                    .replace("{revision}", revision)
                                    .replace("{extension}", extension)
                                    .replace("{graduate}", UUID.randomUUID().toString())
                            + query);
                }
            }
        }));
        return filled;
    }

    private static List<String> extensions(String path) {
        if (!path.contains("{extension}")) {
            return List.of("");
        }
        return path.contains("final")
                ? List.of("html", "pdf", "docx", "json")
                : List.of("csv", "xlsx", "pdf", "png", "svg", "iati.xml");
    }

    private static Response report(String path, String parameter, String value) {
        return coordinator("/v1/reports/" + path + "?programme=" + CODE + "&" + parameter + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Response coordinator(String path) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + Tokens.coordinator())
                .get(path);
    }

    private static void assertRefused(Response answer, int status, String parameter, String code, String... named) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(parameter);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("errors[0].message")).contains(named);
    }
}
