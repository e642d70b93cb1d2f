package kz.ainalaiyn.gateway.outreach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import kz.ainalaiyn.gateway.coverage.CoverageReport;
import kz.ainalaiyn.gateway.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.coverage.CoverageReport.Point;
import org.jspecify.annotations.Nullable;

/**
 * What the figure will be at the end of the period if people are reached as fast as in the last eight weeks.
 *
 * <p>People reached for the first time come in clusters, with the events. So the spread is not that of single arrivals but of weeks:
 * the standard deviation of the weekly numbers, grown with the square root of the weeks to come. {@code low} and {@code high} leave
 * out one chance in ten on each side (1.28 standard deviations, normal approximation).
 *
 * @param today the day on which it is made, in the programme's zone
 * @param perWeek how many were reached for the first time in a week, on average
 * @param weeks how many weeks the pace was taken from, at most eight; 0 when the programme has just begun
 * @param expected the figure at the end
 * @param low it will hardly be less
 * @param high it will hardly be more
 * @param target absent when no number was promised
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(
        String programme,
        LocalDate today,
        LocalDate until,
        int covered,
        double perWeek,
        int weeks,
        int expected,
        int low,
        int high,
        @Nullable Integer target) {
    private static final int WEEKS_OF_PACE = 8;
    private static final double NINE_IN_TEN = 1.2816;
    private static final double DAYS = 7;

    static Forecast of(CoverageReport report, LocalDate today) {
        CountedProgramme programme = report.programmes().getFirst();
        LocalDate last = today.isAfter(programme.to()) ? programme.to() : today;
        int[] weekly = weekly(report.timeline(), programme.from(), last);
        double mean = Arrays.stream(weekly).average().orElse(0);
        double variance = Arrays.stream(weekly)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        double left = ChronoUnit.DAYS.between(last, programme.to()) / DAYS;
        double spread = NINE_IN_TEN * Math.sqrt(variance * left);
        double expected = report.covered() + mean * left;
        return new Forecast(
                programme.code(),
                today,
                programme.to(),
                report.covered(),
                Math.round(mean * 10) / 10.0,
                weekly.length,
                (int) Math.round(expected),
                Math.max(report.covered(), (int) Math.floor(expected - spread)),
                (int) Math.ceil(expected + spread),
                programme.target());
    }

    /** How many were reached for the first time in each whole week before this day, the last eight at the most. */
    private static int[] weekly(List<Point> timeline, LocalDate from, LocalDate last) {
        int weeks = (int) Math.min(WEEKS_OF_PACE, Math.max(0, ChronoUnit.DAYS.between(from, last) + 1) / 7);
        int[] weekly = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            weekly[week] = by(timeline, last.minusWeeks(week)) - by(timeline, last.minusWeeks(week + 1L));
        }
        return weekly;
    }

    private static int by(List<Point> timeline, LocalDate day) {
        int covered = 0;
        for (Point point : timeline) {
            if (!point.date().isAfter(day)) {
                covered = point.covered();
            }
        }
        return covered;
    }
}
