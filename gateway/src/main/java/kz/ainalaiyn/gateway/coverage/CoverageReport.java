package kz.ainalaiyn.gateway.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.platform.http.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many different graduates a programme reached.
 *
 * @param rule the definition by which was counted, see {@code docs/guides/coverage.md}
 * @param asOf the state of knowledge that was counted
 * @param target how many different graduates were promised; absent when no number was
 * @param covered how many different persons were reached
 * @param touches how often persons were reached
 * @param overlap how many were reached in which way; the three add up to {@code covered}
 * @param timeline the running total by the day of each person's first evidence, in the programme's zone
 * @param sources how up to date the figure is with each service; only where the present state was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageReport(
        String rule,
        ProgrammeName programme,
        Period period,
        AsOf asOf,
        @Nullable Integer target,
        int covered,
        Touches touches,
        Overlap overlap,
        List<Breakdown> breakdowns,
        List<Point> timeline,
        @Nullable List<SourceState> sources) {

    /** Whose figure it is. */
    public record ProgrammeName(String code, LocalizedText title) {}

    /** The days that count, both ends included, as they begin and end in the zone. */
    @Schema(name = "ReportPeriod")
    public record Period(LocalDate from, LocalDate to, String zone) {}

    /** The state of knowledge: everything that was recorded by then, and nothing later. */
    public record AsOf(long revision, Instant appliedAt) {}

    /**
     * How often persons were reached.
     *
     * @param withoutPerson how many of both cannot be counted because it is not known yet of whom the record is
     */
    public record Touches(int attendances, int consultations, int withoutPerson) {}

    /** How many persons were reached in which way. */
    public record Overlap(int eventsOnly, int consultationsOnly, int both) {}

    /**
     * The persons by something.
     *
     * @param additive whether the cells add up to {@code covered}
     */
    public record Breakdown(String by, boolean additive, List<Cell> cells) {}

    /** One value and how many persons it has. */
    public record Cell(String value, int covered) {}

    /** How many had been reached by the end of a day. */
    public record Point(LocalDate date, int covered) {}

    /**
     * How up to date the figure is with one service.
     *
     * @param position the id of the last change of the service's feed that is counted; absent before the first
     * @param stale whether something may have been recorded there that is not counted here yet
     * @param staleSince when the service was last read to its end; absent when it never was, or is not stale
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceState(
            String service,
            @Nullable String position,
            boolean stale,
            @Nullable Instant staleSince) {}
}
