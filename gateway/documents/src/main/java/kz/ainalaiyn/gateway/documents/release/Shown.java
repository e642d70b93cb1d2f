package kz.ainalaiyn.gateway.documents.release;

import org.jspecify.annotations.Nullable;

/**
 * A count as everybody may see it: 0 as it is, 1 to 7 hidden, anything else to the nearest 5. It is the rule by which the NHS
 * publishes its hospital episode statistics.
 *
 * @param count null where it is hidden
 */
record Shown(@Nullable Integer count) {
    static final int MOST_HIDDEN = 7;
    static final int STEP = 5;

    static Shown of(int count) {
        if (count > 0 && count <= MOST_HIDDEN) {
            return new Shown((Integer) null);
        }
        return new Shown((count + STEP / 2) / STEP * STEP);
    }

    /** What the true count can be. */
    Bounds possible() {
        if (count == null) {
            return new Bounds(1, MOST_HIDDEN);
        }
        return count == 0 ? new Bounds(0, 0) : new Bounds(count - STEP / 2, count + STEP / 2);
    }
}
