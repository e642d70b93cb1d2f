package kz.ainalaiyn.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the row at a line.
 *
 * @param record the address of the record that it is of; null where it was refused
 * @param errors why it was refused
 */
record RowResult(long line, RowOutcome outcome, @Nullable String record, List<RowFault> errors) {

    static RowResult done(long line, Recorded recorded) {
        return new RowResult(line, recorded.outcome(), recorded.address(), List.of());
    }

    static RowResult refused(long line, List<RowFault> errors) {
        return new RowResult(line, RowOutcome.REFUSED, null, errors);
    }
}
