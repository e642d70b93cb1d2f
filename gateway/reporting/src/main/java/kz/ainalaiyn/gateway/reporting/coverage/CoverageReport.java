package kz.ainalaiyn.gateway.reporting.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many different graduates one or more programmes reached.
 *
 * @param rule the definition by which was counted, see {@code docs/guides/coverage.md}
 * @param programmes whose figure it is
 * @param asOf the state of knowledge that was counted; where the present was asked for, the last that changed anything of the programmes
 * @param target how many different graduates were promised; absent when no number was, for several programmes together, and
 *     when only a part was asked for
 * @param covered how many different persons were reached
 * @param range between which numbers the figure lies as long as it is open whether some records are of one person
 * @param touches how often persons were reached
 * @param overlap how many were reached in which way; the three add up to {@code covered}
 * @param timeline the running total by the day of each person's first evidence, in the programme's zone
 * @param sources how up to date the figure is with each service; only where the present state was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageReport(
        String rule,
        List<CountedProgramme> programmes,
        Period period,
        AsOf asOf,
        @Nullable List<Filter> filters,
        @Nullable Integer target,
        int covered,
        Range range,
        Touches touches,
        Overlap overlap,
        List<Breakdown> breakdowns,
        List<Point> timeline,
        @Nullable List<SourceState> sources) {

    CoverageReport with(List<SourceState> present) {
        return with(range, present);
    }

    CoverageReport with(Range disclosed) {
        return with(disclosed, sources);
    }

    private CoverageReport with(Range disclosed, @Nullable List<SourceState> present) {
        return new CoverageReport(
                rule,
                programmes,
                period,
                asOf,
                filters,
                target,
                covered,
                disclosed,
                touches,
                overlap,
                breakdowns,
                timeline,
                present);
    }

    /** Whether the present was asked for, which is the state since the last change, and not one that was named. */
    @JsonIgnore
    public boolean isOfThePresent() {
        return sources != null;
    }

    /** About how many bytes of memory it takes. */
    int bytes() {
        int cells = breakdowns.stream().mapToInt(each -> each.cells().size()).sum();
        return 2_000 + 150 * (timeline.size() + cells);
    }

    /** The last day of the period of which anything can be known here. */
    @JsonIgnore
    public LocalDate lastKnownDay() {
        LocalDate made =
                asOf.appliedAt().atZone(ZoneId.of(programmes.getFirst().zone())).toLocalDate();
        LocalDate known = made.isBefore(period.to()) ? made : period.to();
        LocalDate last = timeline.isEmpty() ? period.from() : timeline.getLast().date();
        return known.isBefore(last) ? last : known;
    }

    /**
     * A programme as it stood then.
     *
     * @param target how many different graduates it promised to reach; absent when it promised no number
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CountedProgramme(
            String code,
            LocalizedText title,
            LocalDate from,
            LocalDate to,
            String zone,
            @Nullable Integer target) {}

    /** The state of knowledge: everything that was recorded by then, and nothing later. */
    public record AsOf(long revision, Instant appliedAt) {}

    /** Only who, or what, has one of these values was counted. */
    @Schema(name = "ReportFilter")
    public record Filter(String by, List<String> values) {}

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
     * @param by one dimension, or two crossed ones with a colon between
     * @param additive whether the cells add up to {@code covered}
     * @param covered how many different persons there are in all cells together
     */
    public record Breakdown(String by, boolean additive, int covered, List<Cell> cells) {}

    /**
     * One value and how many persons it has.
     *
     * @param crossed the value of the second dimension; absent where there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(String value, @Nullable String crossed, int covered) {
        static Cell of(List<String> values, int covered) {
            return new Cell(values.getFirst(), values.size() == 1 ? null : values.getLast(), covered);
        }
    }

    /** How many had been reached by the end of a day. */
    public record Point(LocalDate date, int covered) {}

    /**
     * How up to date the figure is with one service.
     *
     * @param position the id of the last change of the service's feed up to the report's revision, absent before the first; later ones that
     *     are applied change nothing of the report
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
