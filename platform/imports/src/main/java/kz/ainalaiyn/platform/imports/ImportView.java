package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Commanded;
import kz.ainalaiyn.platform.http.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, and what came of it.
 *
 * @param organisation the organisation that the rows are recorded for
 * @param dryRun whether the rows are only tried
 * @param atomic whether every row is recorded or none
 * @param stored whether anything was recorded; where it was not, the counts say what would have come of the rows
 * @param expiresAt when the file and what came of it are forgotten
 * @param errors why the file as a whole is refused
 * @param undo how far its undoing is that was asked for last; absent where none was
 * @param path where the import is; empty in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        String organisation,
        ImportState state,
        boolean dryRun,
        boolean atomic,
        boolean stored,
        Rows rows,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Instant expiresAt,
        @Schema(maxItems = 1000) List<RowFault> errors,
        @Nullable UndoView undo,
        @JsonIgnore String path)
        implements Worded, Commanded {
    private static final String CANCEL = "cancelImportOf";
    private static final String UNDO = "undoImportOf";

    /**
     * How many rows there are, and what came of them: done is created, changed, unchanged and refused together.
     *
     * @param total how many rows the file has; 0 until it has been read
     * @param perSecond how many were done in a second, since the import was begun with
     */
    public record Rows(
            @Schema(minimum = "0") int total,
            @Schema(minimum = "0") int done,
            @Schema(minimum = "0") int created,
            @Schema(minimum = "0") int changed,
            @Schema(minimum = "0") int unchanged,
            @Schema(minimum = "0") int refused,
            @Schema(minimum = "0") double perSecond) {

        static Rows of(ImportJob job) {
            ImportJob.Tally tally = job.tally();
            ImportJob.Times times = job.times();
            Instant end = Objects.requireNonNullElse(times.finished(), times.progressed());
            double seconds = times.started() == null
                    ? 0
                    : Duration.between(times.started(), end).toMillis() / 1000.0;
            return new Rows(
                    tally.total(),
                    tally.done(),
                    tally.created(),
                    tally.changed(),
                    tally.unchanged(),
                    tally.refused(),
                    seconds > 0 ? Math.round(tally.done() / seconds * 10) / 10.0 : 0);
        }
    }

    static ImportView of(ImportJob job, @Nullable Undo undo, String path) {
        ImportJob.Times times = job.times();
        return new ImportView(
                job.id(),
                job.order().organisation(),
                job.state(),
                job.order().options().dryRun(),
                job.order().options().atomic(),
                job.stored(),
                Rows.of(job),
                times.submitted(),
                times.started(),
                times.finished(),
                times.submitted().plus(FileStore.KEPT_FOR),
                job.faults(),
                undo == null ? null : UndoView.of(undo),
                path);
    }

    /** It is cancelled, or its undoing is, while either goes on; and undone when neither does and anything is recorded. */
    @Override
    public boolean permits(String operation) {
        boolean ended = finishedAt != null && (undo == null || undo.finishedAt() != null);
        if (operation.startsWith(CANCEL)) {
            return !ended;
        }
        return !operation.startsWith(UNDO) || ended && stored && hasRowsToUndo();
    }

    private boolean hasRowsToUndo() {
        return undo == null || undo.dryRun() || undo.reversed() < undo.total();
    }

    @JsonIgnore
    @Override
    public boolean hasWords() {
        return !errors.isEmpty();
    }
}
