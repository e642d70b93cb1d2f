package kz.ainalaiyn.gateway.reporting.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.BitSet;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.evidence.OpenGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Between which numbers the figure lies, because nobody has decided yet whether some records are of one person.
 *
 * @param lowest the figure if every open duplicate candidate is one person: persons are then one too when a chain of others, reached
 *     or not, joins them
 * @param highest the figure if none is; it is {@code covered}
 * @param openPairs how many open candidates there are in chains that join persons who were reached
 */
@Schema(name = "ReportRange")
public record Range(int lowest, int highest, int openPairs) {

    /** The range of those who were reached, with the groups of whom it is open whether they are one. */
    public static Range of(BitSet covered, List<OpenGroup> open) {
        int highest = covered.cardinality();
        int fewer = 0;
        int pairs = 0;
        for (OpenGroup group : open) {
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
