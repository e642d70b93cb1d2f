package kz.ainalaiyn.gateway.reporting.duplicatereview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided before it is known whether a programme met its target.
 *
 * @param revision as of which it is
 * @param target absent when no number was promised
 * @param outcome whether the target is met; absent when no number was promised
 * @param deciding how many of the pairs settle it: if each of these turns out to be two persons, the target is met whatever the others are
 * @param pairs the deciding ones first; 200 at the most, where {@code range.openPairs} says how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DecidingReport")
public record DuplicateReview(
        String programme,
        long revision,
        @Nullable Integer target,
        Range range,
        @Nullable Outcome outcome,
        int deciding,
        @Schema(maxItems = 200) List<Pair> pairs) {

    /** Whether a target is met. */
    @Schema(name = "TargetOutcome")
    public enum Outcome {
        /** It is, whatever will be decided. */
        MET,
        /** It is not, whatever will be decided. */
        MISSED,
        /** That depends on decisions. */
        OPEN
    }

    /**
     * An open duplicate candidate.
     *
     * @param graduates the two records; names are read from graduates-service, with the caller's rights
     * @param deciding whether it is one of those to decide first
     */
    @Schema(name = "OpenPair")
    public record Pair(
            UUID candidate,
            @Schema(minItems = 2, maxItems = 2) List<UUID> graduates,
            boolean deciding) {}
}
