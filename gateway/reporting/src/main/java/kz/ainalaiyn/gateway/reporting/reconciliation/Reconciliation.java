package kz.ainalaiyn.gateway.reporting.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * How one figure of a programme became another. {@code from.covered} and the terms make {@code to.covered} exactly.
 *
 * @param difference {@code to.covered - from.covered}
 */
public record Reconciliation(String programme, Figure from, Figure to, int difference, Terms terms) {

    /** A figure and what was known when it was. */
    public record Figure(long revision, Instant appliedAt, int covered) {}

    /**
     * Why the figures differ, in persons.
     *
     * @param added reached after the earlier figure was known
     * @param late reached before, and recorded after
     * @param corrected recorded before as not reached, and corrected
     * @param withdrawn recorded before as reached, and corrected; makes the figure smaller
     * @param linked counted before as several persons who are one; makes the figure smaller
     * @param unlinked counted before as one person who is several
     * @param erased counted before, and would be counted if a record had not been erased; makes the figure smaller
     */
    public record Terms(
            @JsonProperty("new") int added,
            int late,
            int corrected,
            int withdrawn,
            int linked,
            int unlinked,
            int erased) {

        /** What they make together. */
        public int sum() {
            return added + late + corrected - withdrawn - linked + unlinked - erased;
        }
    }
}
