package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the undoing of an import is, and what came of it.
 *
 * @param dryRun whether the rows are only tried; then the counts say what would come of them
 * @param total how many rows recorded something that had not been taken back before
 * @param reversed how many are as they were before the import
 * @param kept how many somebody has changed since, which stay as they are
 * @param refused how many something rests on, or the rules forbid it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UndoView(
        UndoState state,
        boolean dryRun,
        @Schema(minimum = "0") int total,
        @Schema(minimum = "0") int reversed,
        @Schema(minimum = "0") int kept,
        @Schema(minimum = "0") int refused,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    static UndoView of(Undo undo) {
        return new UndoView(
                undo.state(),
                undo.dryRun(),
                undo.total(),
                undo.reversed(),
                undo.kept(),
                undo.refused(),
                undo.requested(),
                undo.finished());
    }
}
