package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** What came of the rows of imports. */
@Singleton
final class RowResults {
    /** Of which the record says all that the row says, and what is needed to take it back is kept beside. */
    private static final Set<RowOutcome> IN_THE_RECORD = EnumSet.of(RowOutcome.CHANGED, RowOutcome.UNCHANGED);

    private final Statements database;
    private final SealedRows sealedRows;
    private final SealedFaults sealed;
    private final Messages messages;

    RowResults(Statements database, SealedRows sealedRows, SealedFaults sealed, Messages messages) {
        this.database = database;
        this.sealedRows = sealedRows;
        this.sealed = sealed;
        this.messages = messages;
    }

    /**
     * Keeps what came of rows; what a record says now is no longer kept as a row, but for those that created one: by what they say it can be
     * taken back.
     */
    void store(UUID job, Collection<RowResult> results) {
        finish(job, results, true);
    }

    /** Keeps what came of rows that may have to be read again. */
    void finish(UUID job, Collection<RowResult> results) {
        finish(job, results, false);
    }

    private void finish(UUID job, Collection<RowResult> results, boolean stored) {
        database.updateSet(
                """
                update import_row r
                set outcome = n.outcome, errors = n.errors, record = n.record, subject = n.subject, version = n.version,
                    earlier = n.earlier, earlier_version = n.earlier_version, earlier_subject = n.earlier_subject,
                    content = case when n.told then '' else r.content end
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    n (line, outcome, errors, record, subject, version, earlier, earlier_version, earlier_subject, told)
                where r.job_id = ? and r.line = n.line
                """,
                List.of("bigint", "text", "bytea", "text", "text", "bigint", "bytea", "bigint", "bytea", "boolean"),
                results.stream().map(result -> finished(job, result, stored)).toList(),
                job);
    }

    private @Nullable Object[] finished(UUID job, RowResult result, boolean stored) {
        String place = SealedRows.place(job, result.line());
        Recorded recorded = result.recorded();
        RowResult.Earlier earlier = stored && result.outcome() == RowOutcome.CHANGED ? result.earlier() : null;
        return new @Nullable Object[] {
            result.line(),
            result.outcome().name(),
            sealed.seal(result.errors(), place),
            recorded == null ? null : recorded.address(),
            recorded == null ? null : recorded.subject(),
            recorded == null ? null : recorded.version(),
            earlier == null ? null : sealedRows.seal(earlier.row(), UndoneRows.place(job, result.line())),
            earlier == null ? null : earlier.version(),
            earlier == null ? null : earlier.subject(),
            stored && IN_THE_RECORD.contains(result.outcome())
        };
    }

    /** Rows were only tried, each by itself: one that is like an earlier one would have found that already. */
    void finishRepeated(UUID job) {
        database.update("""
                update import_row r set outcome = 'UNCHANGED'
                from (select digest, min(line) as first from import_row where job_id = ? group by digest having count(*) > 1) s
                where r.job_id = ? and r.digest = s.digest and r.line > s.first and r.outcome in ('CREATED', 'CHANGED')
                """, job, job);
    }

    /** Rows that were tried are to be recorded. */
    void reset(UUID job) {
        database.update("update import_row set outcome = null, record = null where job_id = ?", job);
    }

    /**
     * What came of a row, as it is asked for later.
     *
     * @param record the address of the record that it is of; null where it was refused
     * @param errors why it was refused
     * @param undone what came of undoing it; null while nothing has
     * @param reversed whether it was taken back, and that not only tried
     */
    record Kept(
            long line,
            RowOutcome outcome,
            @Nullable String record,
            List<RowFault> errors,
            @Nullable UndoResult undone,
            boolean reversed) {}

    /** What came of rows, from after this line on. */
    List<Kept> results(UUID job, @Nullable RowOutcome outcome, @Nullable UndoOutcome undone, long after, int limit) {
        return database.list(
                """
                select line, outcome, record, errors, clash, clash_at, undo_outcome, undo_errors, changed_by, changed_at, reversed
                from import_row
                where job_id = ? and line > ? and outcome is not null and (?::text is null or outcome = ?)
                    and (?::text is null or undo_outcome = ?)
                order by line limit ?
                """,
                row -> new Kept(
                        row.getLong("line"),
                        RowOutcome.valueOf(row.getString("outcome")),
                        row.getString("record"),
                        errors(job, row),
                        undone(job, row),
                        row.getBoolean("reversed")),
                job,
                after,
                outcome == null ? null : outcome.name(),
                outcome == null ? null : outcome.name(),
                undone == null ? null : undone.name(),
                undone == null ? null : undone.name(),
                limit);
    }

    /**
     * Rows that were refused, from after this line on.
     *
     * @param line where they stood
     * @param errors why
     */
    record Refused(long line, ObjectNode values, List<RowFault> errors) {}

    List<Refused> refused(UUID job, long after, int limit) {
        return database.list(
                """
                select line, content, errors, clash, clash_at from import_row
                where job_id = ? and outcome = 'REFUSED' and line > ? order by line limit ?
                """,
                row -> new Refused(
                        row.getLong("line"),
                        sealedRows.open(row.getBytes("content"), SealedRows.place(job, row.getLong("line"))),
                        errors(job, row)),
                job,
                after,
                limit);
    }

    private List<RowFault> errors(UUID job, ResultSet row) throws SQLException {
        String at = row.getString("clash_at");
        return at == null
                ? sealed.open(row.getBytes("errors"), SealedRows.place(job, row.getLong("line")))
                : List.of(RowFault.of(
                        InputError.at(at, ImportMessage.TWICE_IN_FILE.with("line", row.getLong("clash"))), messages));
    }

    private @Nullable UndoResult undone(UUID job, ResultSet row) throws SQLException {
        String outcome = row.getString("undo_outcome");
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return outcome == null
                ? null
                : new UndoResult(
                        UndoOutcome.valueOf(outcome),
                        row.getString("changed_by"),
                        changed == null ? null : changed.toInstant(),
                        sealed.open(row.getBytes("undo_errors"), UndoneRows.place(job, row.getLong("line"))));
    }
}
