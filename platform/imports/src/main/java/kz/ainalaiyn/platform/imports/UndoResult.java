package kz.ainalaiyn.platform.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of undoing a row.
 *
 * @param changedBy who changed the record since, as the identity provider names them; null where nobody did, or it is not known
 * @param changedAt when; null where nobody did
 * @param errors why it was refused
 */
record UndoResult(
        UndoOutcome outcome,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        List<RowFault> errors) {

    static final UndoResult REVERSED = new UndoResult(UndoOutcome.REVERSED, null, null, List.of());

    static final UndoResult KEPT = new UndoResult(UndoOutcome.KEPT, null, null, List.of());

    static UndoResult refused(List<RowFault> errors) {
        return new UndoResult(UndoOutcome.REFUSED, null, null, errors);
    }
}
