package kz.ainalaiyn.gateway.reporting.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import org.jspecify.annotations.Nullable;

/**
 * What the figure will be at the end of the period, at the {@link Pace} of the last eight weeks.
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

    static Forecast of(CoverageReport report, LocalDate today) {
        CountedProgramme programme = report.programmes().getFirst();
        Pace pace = Pace.of(report.timeline(), programme.from(), programme.to(), today);
        return new Forecast(
                programme.code(),
                today,
                programme.to(),
                report.covered(),
                pace.perWeek(),
                pace.weeks(),
                pace.expected(),
                pace.low(),
                pace.high(),
                programme.target());
    }
}
