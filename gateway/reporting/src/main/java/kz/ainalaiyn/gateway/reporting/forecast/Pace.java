package kz.ainalaiyn.gateway.reporting.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Point;

/**
 * What a running total will be at the end of a period if it goes on as in the last eight weeks.
 *
 * <p>What is counted comes in clusters, with the events. So the spread is not that of single arrivals but of weeks: the standard
 * deviation of the weekly numbers, grown with the square root of the weeks to come. {@code low} and {@code high} leave out one
 * chance in ten on each side (1.28 standard deviations, normal approximation).
 *
 * @param perWeek how much came in a week, on average
 * @param weeks how many weeks that was taken from, at most eight; 0 when the period has just begun
 * @param expected the total at the end
 * @param low it will hardly be less
 * @param high it will hardly be more
 */
public record Pace(double perWeek, int weeks, int expected, int low, int high) {
    private static final int WEEKS_OF_PACE = 8;
    private static final double NINE_IN_TEN = 1.2816;
    private static final double DAYS = 7;

    /** From a running total of a period, by day, as of a day; after the period's end the total is what it is. */
    public static Pace of(List<Point> total, LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = today.isAfter(to) ? to : today;
        int reached = total.isEmpty() ? 0 : total.getLast().covered();
        int[] weekly = weekly(total, from, last);
        double mean = Arrays.stream(weekly).average().orElse(0);
        double variance = Arrays.stream(weekly)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        double left = ChronoUnit.DAYS.between(last, to) / DAYS;
        double spread = NINE_IN_TEN * Math.sqrt(variance * left);
        double expected = reached + mean * left;
        return new Pace(
                Math.round(mean * 10) / 10.0,
                weekly.length,
                (int) Math.round(expected),
                Math.max(reached, (int) Math.floor(expected - spread)),
                (int) Math.ceil(expected + spread));
    }

    /** How much came in each whole week before this day, the last eight at the most. */
    private static int[] weekly(List<Point> total, LocalDate from, LocalDate last) {
        int weeks = (int) Math.min(WEEKS_OF_PACE, Math.max(0, ChronoUnit.DAYS.between(from, last) + 1) / 7);
        int[] weekly = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            weekly[week] = by(total, last.minusWeeks(week)) - by(total, last.minusWeeks(week + 1L));
        }
        return weekly;
    }

    private static int by(List<Point> total, LocalDate day) {
        int count = 0;
        for (Point point : total) {
            if (!point.date().isAfter(day)) {
                count = point.covered();
            }
        }
        return count;
    }
}
