package kz.ainalaiyn.gateway.reporting.targets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.forecast.Pace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a programme, each with its actual.
 *
 * @param asOf the state of knowledge that was counted
 * @param today the day of the forecasts, in the programme's zone; only where the present state was asked for
 * @param sources how up to date the figures are with each service; only where the present state was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetReport(
        String programme,
        Period period,
        AsOf asOf,
        @Nullable LocalDate today,
        List<Target> targets,
        @Nullable List<SourceState> sources) {

    /** The pace at which graduates are reached, as long as the period runs; null when there is none yet, or no more. */
    @JsonIgnore
    public @Nullable Pace pace() {
        Pace pace = targets.getFirst().forecast();
        return pace == null || pace.weeks() == 0 ? null : pace;
    }

    /** What can be promised in numbers. */
    @Schema(name = "TargetKind")
    public enum Kind {
        /** Different persons who were reached, as the coverage report counts them. */
        DISTINCT_GRADUATES,
        /** Events of one type that were held on a day of the period, whoever they were for. */
        EVENTS,
        /** Consultations that were completed on a day of the period. */
        CONSULTATIONS,
        /** Posts and articles that appeared on a day of the period; printed matter is none. */
        PUBLICATIONS,
        /** Awards that were granted in the programme's competitions, whenever it was written down. */
        AWARDS
    }

    /**
     * One number that was promised, and what came of it.
     *
     * @param type the type of the events; absent for other kinds
     * @param target what was promised; absent when nothing was
     * @param lowest what it comes down to if every open duplicate candidate is one person; absent when it cannot come down
     * @param met whether what was promised is reached; absent when nothing was promised, and while it depends on open candidates
     * @param undated how many more there are that have no day, and may or may not be of the period; absent when there are none
     * @param forecast what will become of it by the end of the period at the present pace; only while that runs, and only
     *     of what comes bit by bit
     */
    @Schema(name = "TargetAndActual")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(
            Kind kind,
            @Nullable String type,
            @Nullable Integer target,
            int actual,
            @Nullable Integer lowest,
            @Nullable Boolean met,
            @Nullable Integer undated,
            @Nullable Pace forecast) {

        /** Of graduates, of whom it may be open which are one person. */
        static Target graduates(Range range, @Nullable Integer promised, @Nullable Pace forecast) {
            return new Target(
                    Kind.DISTINCT_GRADUATES,
                    null,
                    promised,
                    range.highest(),
                    range.isOpen() ? range.lowest() : null,
                    promised == null ? null : range.reaches(promised),
                    null,
                    forecast);
        }

        static Target of(Kind kind, @Nullable Integer promised, int actual, @Nullable Pace forecast) {
            return new Target(
                    kind, null, promised, actual, null, promised == null ? null : actual >= promised, null, forecast);
        }

        static Target events(String type, @Nullable Integer promised, int actual) {
            return new Target(
                    Kind.EVENTS,
                    type,
                    promised,
                    actual,
                    null,
                    promised == null ? null : actual >= promised,
                    null,
                    null);
        }

        Target withUndated(int undated) {
            return undated == 0 ? this : new Target(kind, type, target, actual, lowest, met, undated, forecast);
        }
    }
}
