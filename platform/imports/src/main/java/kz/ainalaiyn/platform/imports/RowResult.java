package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the row at a line.
 *
 * @param recorded null where it was refused
 * @param earlier what there was before it; null where nothing was, or nothing was recorded
 * @param errors why it was refused
 */
record RowResult(
        long line,
        RowOutcome outcome,
        @Nullable Recorded recorded,
        @Nullable Earlier earlier,
        List<RowFault> errors) {

    /**
     * What there was before a row.
     *
     * @param row the names of the record, and all that was recorded of it
     * @param version the record's version
     * @param subject who it is of, see {@link RowNames}, where that is another person than the row's; null otherwise
     */
    record Earlier(ObjectNode row, long version, byte @Nullable [] subject) {}

    static RowResult done(long line, Recorded recorded, @Nullable Earlier earlier) {
        return new RowResult(line, recorded.outcome(), recorded, earlier, List.of());
    }

    static RowResult refused(long line, List<RowFault> errors) {
        return new RowResult(line, RowOutcome.REFUSED, null, null, errors);
    }

    /** How many rows come before the first that is refused. */
    static int untilRefused(List<RowResult> results) {
        int place = 0;
        while (place < results.size() && results.get(place).outcome() != RowOutcome.REFUSED) {
            place++;
        }
        return place;
    }
}
