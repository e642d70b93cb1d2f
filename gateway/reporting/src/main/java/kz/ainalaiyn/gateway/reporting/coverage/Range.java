package kz.ainalaiyn.gateway.reporting.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.BitSet;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.evidence.DuplicateGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The range of a figure while duplicate candidates are undecided: its lowest and its highest possible value.
 *
 * @param lowest the figure if every open duplicate candidate is one person: persons are then one too when a chain of others, reached
 *     or not, joins them
 * @param highest the figure if none is; it is {@code covered}
 * @param openPairs how many open candidates that the caller may see there are in chains that join persons who were reached; a partner sees none,
 *     and both numbers of its own figure are {@code covered}
 */
@Schema(name = "ReportRange")
public record Range(int lowest, int highest, int openPairs) {

    /** The range of a figure for who may not know of whom it is open whether they are one. */
    static Range undisclosed(int covered) {
        return new Range(covered, covered, 0);
    }

    /** The range of those who were reached, with the groups of whom it is open whether they are one. */
    public static Range of(BitSet covered, List<DuplicateGroup> open) {
        int highest = covered.cardinality();
        int fewer = 0;
        int pairs = 0;
        for (DuplicateGroup group : open) {
            int reached = group.reached(covered);
            if (reached > 1) {
                fewer += reached - 1;
                pairs += group.candidates();
            }
        }
        return new Range(highest - fewer, highest, pairs);
    }

    /** Whether the figure reaches a target; null while that depends on decisions that nobody has taken. */
    public @Nullable Boolean reaches(int target) {
        return lowest >= target ? Boolean.TRUE : highest < target ? Boolean.FALSE : null;
    }

    /** Whether the figure depends on decisions that nobody has taken. */
    @JsonIgnore
    public boolean isOpen() {
        return lowest < highest;
    }
}
