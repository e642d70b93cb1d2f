package kz.ainalaiyn.gateway.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Point;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final LocalDate FROM = LocalDate.parse("2023-07-01");
    private static final LocalDate TO = LocalDate.parse("2023-11-30");

    @Test
    void an_even_pace_goes_on_and_leaves_no_doubt() {
        Forecast forecast =
                Forecast.of(reached(weekly(7, 10)), FROM.plusWeeks(10).minusDays(1));

        assertThat(forecast.perWeek()).isEqualTo(7.0);
        assertThat(forecast.covered()).isEqualTo(70);
        // 83 days are left: 11.86 weeks.
        assertThat(forecast.expected()).isEqualTo(70 + 83);
        assertThat(forecast.high() - forecast.low()).isLessThanOrEqualTo(1);
    }

    @Test
    void the_same_pace_in_clusters_leaves_more_doubt() {
        List<Point> inClusters = List.of(new Point(FROM.plusDays(20), 35), new Point(FROM.plusDays(55), 70));

        Forecast forecast = Forecast.of(reached(inClusters), FROM.plusWeeks(10).minusDays(1));

        assertThat(forecast.low()).isGreaterThanOrEqualTo(70);
        assertThat(forecast.high() - forecast.low()).isGreaterThan(50);
        assertThat(forecast.expected()).isBetween(forecast.low(), forecast.high());
    }

    @Test
    void after_the_end_the_figure_is_what_it_is() {
        Forecast forecast = Forecast.of(reached(weekly(7, 10)), TO.plusDays(40));

        assertThat(List.of(forecast.low(), forecast.expected(), forecast.high()))
                .containsOnly(70);
    }

    @Test
    void before_the_first_week_is_over_there_is_no_pace() {
        Forecast forecast = Forecast.of(reached(List.of(new Point(FROM, 5))), FROM.plusDays(3));

        assertThat(forecast.weeks()).isZero();
        assertThat(forecast.expected()).isEqualTo(5);
    }

    @Test
    void only_the_last_eight_weeks_make_the_pace() {
        List<Point> longAgo = List.of(new Point(FROM, 500));

        Forecast forecast = Forecast.of(reached(longAgo), FROM.plusWeeks(10));

        assertThat(forecast.perWeek()).isZero();
        assertThat(forecast.expected()).isEqualTo(500);
    }

    /** So many new ones on the last day of each week. */
    private static List<Point> weekly(int each, int weeks) {
        return IntStream.rangeClosed(1, weeks)
                .mapToObj(week -> new Point(FROM.plusWeeks(week).minusDays(1), each * week))
                .toList();
    }

    private static CoverageReport reached(List<Point> timeline) {
        int covered = timeline.isEmpty() ? 0 : timeline.getLast().covered();
        return new CoverageReport(
                "invented",
                List.of(new CountedProgramme("P", new LocalizedText(null, null, "Invented"), FROM, TO, "UTC", 100)),
                new Period(FROM, TO),
                new AsOf(1, Instant.EPOCH),
                null,
                100,
                covered,
                new Range(covered, covered, 0),
                new Touches(covered, 0, 0),
                new Overlap(covered, 0, 0),
                List.of(),
                timeline,
                null);
    }
}
