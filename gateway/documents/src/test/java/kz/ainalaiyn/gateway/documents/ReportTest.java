package kz.ainalaiyn.gateway.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class ReportTest {
    private static final String REPORT = "/v1/reports/coverage?programme=SHOWN";

    private final Projection projection;

    ReportTest(Projection projection) {
        this.projection = projection;
    }

    @BeforeEach
    void a_programme() {
        new FeedFixture(projection).apply(Source.EVENTS, FeedFixture.programme("SHOWN"));
    }

    @Test
    void who_reads_the_figure_is_told_how_fresh_it_is() {
        Response report = as(Tokens.reporter()).get(REPORT);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.jsonPath().getInt("covered")).isZero();
        assertThat(report.jsonPath().getList("sources.service"))
                .containsExactly("graduates-service", "events-service", "grants-service");
        assertThat(report.jsonPath().getList("sources.stale")).containsOnly(true);
        assertThat(report.header("ETag")).isNotNull();
    }

    @Test
    void what_happens_elsewhere_leaves_a_report_of_the_present_and_its_etag_as_they_are() {
        UUID camp = UUID.randomUUID();
        UUID graduate = UUID.randomUUID();
        FeedFixture feed = new FeedFixture(projection);
        feed.apply(Source.EVENTS, FeedFixture.programme("RESTING"), FeedFixture.programme("BUSY"));
        feed.apply(Source.EVENTS, held(camp, "RESTING"), FeedFixture.attendance(camp, graduate, 0, "PRESENT"));
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID()));
        Map<String, String> before = tags("RESTING");

        UUID elsewhere = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(other), FeedFixture.link(other, 0, UUID.randomUUID()));
        feed.apply(Source.EVENTS, held(elsewhere, "BUSY"), FeedFixture.attendance(elsewhere, other, 0, "PRESENT"));

        assertThat(tags("RESTING")).isEqualTo(before);
        assertThat(position("/v1/reports/sources", 1))
                .as("whoever waits until something is counted")
                .isNotEqualTo(position("/v1/reports/coverage?programme=RESTING", 1));
        Response again = given().auth()
                .oauth2(Tokens.reporter())
                .header("If-None-Match", before.get("coverage"))
                .get("/v1/reports/coverage?programme=RESTING");
        assertThat(again.statusCode()).isEqualTo(304);

        // Somebody who was reached is another person to the report: of this programme, and of no other.
        Map<String, String> busy = tags("BUSY");
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate, 1, "invented-a", "MALE", 2001, "331000000"));

        assertThat(tags("BUSY")).isEqualTo(busy);
        assertThat(tags("RESTING")).allSatisfy((form, tag) -> assertThat(tag).isNotEqualTo(before.get(form)));
    }

    private static String position(String address, int service) {
        return as(Tokens.reporter()).get(address).path("sources[" + service + "].position");
    }

    private static FeedEvent held(UUID id, String programme) {
        return FeedFixture.event(id, 0, programme, "CAMP", "HELD", "GRADUATES", "2023-08-01T06:00:00Z");
    }

    private static Map<String, String> tags(String programme) {
        return Stream.of("coverage", "coverage.csv", "coverage.xlsx", "coverage.pdf", "targets", "final.html")
                .collect(Collectors.toMap(form -> form, form -> {
                    Response answer = as(Tokens.reporter()).get("/v1/reports/" + form + "?programme=" + programme);
                    assertThat(answer.statusCode()).as(form).isEqualTo(200);
                    return answer.header("ETag");
                }));
    }

    @Test
    void a_partner_may_not_read_the_figure_of_all_organisations() {
        assertThat(as(Tokens.partnerA()).get(REPORT).statusCode()).isEqualTo(403);
    }

    @Test
    void an_as_of_that_is_neither_an_instant_nor_a_day_nor_a_revision_is_400() {
        for (String asOf : new String[] {"yesterday", "2023-13-01", "999999999"}) {
            Response answer = as(Tokens.reporter()).get(REPORT + "&asOf=" + asOf);

            assertThat(answer.statusCode()).as(asOf).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("asOf");
        }
    }

    @Test
    void a_moment_that_has_not_come_is_400_because_it_could_not_be_the_same_for_ever() {
        for (String asOf : new String[] {"2199-01-01T00:00:00Z", "%2B999999999-01-01T00:00:00Z"}) {
            Response answer = as(Tokens.reporter()).get(REPORT + "&asOf=" + asOf);

            assertThat(answer.statusCode()).as(asOf).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("future");
        }
    }

    @Test
    void a_moment_before_all_records_knows_no_programme() {
        assertThat(as(Tokens.reporter())
                        .get(REPORT + "&asOf=-999999999-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_value_that_cannot_be_is_400_and_not_a_figure_of_nobody() {
        for (String filter :
                new String[] {"sex=female", "kind=attendance", "month=2023-1", "week=2023-44", "ageBand=18-22"}) {
            Response answer = as(Tokens.reporter()).get(REPORT + "&" + filter);

            assertThat(answer.statusCode()).as(filter).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].code")).isIn("value-not-known", "unreadable-value");
        }
    }

    @Test
    void a_breakdown_of_too_many_cells_is_refused_before_it_takes_the_memory() {
        UUID graduate = UUID.randomUUID();
        List<FeedEvent> daily =
                new ArrayList<>(List.of(FeedFixture.programme("WIDE", 0, "UTC", "2000-01-01", "2022-12-31", 1)));
        for (int week = 0; week < 1_100; week++) {
            daily.add(FeedFixture.consultation(
                    UUID.randomUUID(),
                    0,
                    "WIDE",
                    graduate,
                    "LEGAL",
                    "COMPLETED",
                    LocalDate.parse("2000-01-05").plusWeeks(week) + "T10:00:00Z"));
        }
        new FeedFixture(projection)
                .apply(
                        Source.GRADUATES,
                        FeedFixture.graduate(graduate),
                        FeedFixture.link(graduate, 0, UUID.randomUUID()));
        new FeedFixture(projection).apply(Source.EVENTS, daily);
        String wide = "/v1/reports/coverage?programme=WIDE&by=";

        assertThat(as(Tokens.reporter()).get(wide + "month").jsonPath().getInt("covered"))
                .isEqualTo(1);
        Response answer = as(Tokens.reporter()).get(wide + "week");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("too-many-cells");
        assertThat(as(Tokens.coordinator()).accept("text/html").get("/reports").asString())
                .as("it is listed nevertheless")
                .contains("/reports/WIDE");
    }

    @Test
    void an_unknown_programme_is_404() {
        assertThat(as(Tokens.reporter())
                        .get("/v1/reports/coverage?programme=NONE")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_page_speaks_three_languages_and_escapes_what_it_shows() {
        for (String[] language :
                new String[][] {{"kk", "Қамту туралы есеп"}, {"ru", "Отчёт об охвате"}, {"en", "Coverage report"}}) {
            Response page = as(Tokens.coordinator())
                    .header("Accept-Language", language[0])
                    .accept("text/html")
                    .get("/reports/SHOWN");

            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            assertThat(page.header("Content-Language")).isEqualTo(language[0]);
            assertThat(page.headers().getValues("Vary")).containsExactly("Accept-Language");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.asString())
                    .contains(language[1], "lang=\"" + language[0] + "\"")
                    .doesNotContain("<b>", "{page");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk-KZ, en;q=0.5 | kk",
                "en;q=0.1, ru;q=0.9 | ru",
                "fr, kk;q=0.5 | kk",
                "fr | en",
                "* | en",
                "kk;q=0, ru;q=0.1 | ru",
                "kk;q=abc | en",
                "kk;q=0 | en",
                "ru-Cyrl-KZ | ru",
            })
    void the_page_is_in_the_language_that_the_browser_prefers(String asked, String language) {
        Response page = as(Tokens.coordinator())
                .header("Accept-Language", asked)
                .accept("text/html")
                .get("/reports/SHOWN");

        assertThat(page.statusCode() + " " + page.header("Content-Language")).isEqualTo("200 " + language);
    }

    @Test
    void while_the_period_runs_the_page_shows_where_it_leads() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<FeedEvent> weekly = new ArrayList<>(List.of(FeedFixture.programme(
                "RUNS",
                0,
                "UTC",
                today.minusDays(62).toString(),
                today.plusDays(60).toString(),
                Map.of("distinctGraduates", 40, "events", Map.of("SEMINAR", 2), "publications", 10))));
        List<FeedEvent> people = new ArrayList<>();
        for (int person = 0; person < 24; person++) {
            UUID graduate = UUID.randomUUID();
            people.addAll(List.of(FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID())));
            weekly.add(FeedFixture.consultation(
                    UUID.randomUUID(),
                    0,
                    "RUNS",
                    graduate,
                    "LEGAL",
                    "COMPLETED",
                    today.minusDays(2 + 7 * (person % 5)) + "T10:00:00Z"));
        }
        new FeedFixture(projection).apply(Source.GRADUATES, people);
        new FeedFixture(projection).apply(Source.EVENTS, weekly);

        Response page = as(Tokens.coordinator()).accept("text/html").get("/reports/RUNS?lang=kk");
        Response over = as(Tokens.coordinator()).accept("text/html").get("/reports/SHOWN");

        Files.write(Path.of("target/report-page-that-runs.html"), page.asByteArray());
        assertThat(page.contentType()).startsWith("text/html");
        int expected = as(Tokens.reporter())
                .get("/v1/reports/coverage/forecast?programme=RUNS")
                .jsonPath()
                .getInt("expected");
        assertThat(expected).isGreaterThan(24);
        assertThat(page.asString())
                .contains("pace-band", "кезең соңында " + expected + " болады", "Өткізілген семинарлар");
        assertThat(over.asString()).doesNotContain("pace-band", "id=\"outlook\"");
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }
}
