package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of imports that recorded something, with what there was before each, and what came of undoing them. */
@Singleton
final class UndoneRows {
    private final Statements database;
    private final SealedRows sealedRows;
    private final SealedFaults sealed;

    UndoneRows(Statements database, SealedRows sealedRows, SealedFaults sealed) {
        this.database = database;
        this.sealedRows = sealedRows;
        this.sealed = sealed;
    }

    /**
     * A row that recorded something.
     *
     * @param created whether there was nothing before it
     * @param record its address
     * @param subject by which the feed names the record
     * @param version the record's version after the row
     * @param earlier the names of the record, and all that was recorded of it before; empty where the person is erased
     * @param earlierVersion null where there was nothing before it
     */
    record Stored(
            long line,
            boolean created,
            String record,
            String subject,
            long version,
            ObjectNode earlier,
            @Nullable Long earlierVersion) {}

    /** Forgets what came of an undoing that was asked for before, but for what was taken back; returns how many rows there are to undo. */
    int begin(UUID job) {
        database.update("""
                update import_row set undo_outcome = null, undo_errors = null, changed_by = null, changed_at = null
                where job_id = ? and undo_outcome is not null and not reversed
                """, job);
        return database.first("""
                select count(*) from import_row where job_id = ? and outcome in ('CREATED', 'CHANGED') and not reversed
                """, row -> row.getInt(1), job).orElseThrow();
    }

    /** Rows that are to be undone, the last of the file first: what came later may rest on what came before. */
    List<Stored> waiting(Undo undo, Register register, int limit) {
        return database.list(
                """
                select line, outcome, record, subject, version, content, earlier, earlier_version from import_row
                where job_id = ? and line < ? and outcome in ('CREATED', 'CHANGED') and undo_outcome is null
                order by line desc limit ?
                """,
                row -> {
                    long line = row.getLong("line");
                    return new Stored(
                            line,
                            RowOutcome.valueOf(row.getString("outcome")) == RowOutcome.CREATED,
                            row.getString("record"),
                            row.getString("subject"),
                            row.getLong("version"),
                            earlier(row, undo.job(), register),
                            row.getObject("earlier_version", Long.class));
                },
                undo.job(),
                undo.reached(),
                limit);
    }

    /** What there was before a row that created its record are the names that the row gave it. */
    private ObjectNode earlier(ResultSet row, UUID job, Register register) throws SQLException {
        long line = row.getLong("line");
        byte[] earlier = row.getBytes("earlier");
        return earlier == null
                ? sealedRows
                        .open(row.getBytes("content"), SealedRows.place(job, line))
                        .retain(register.identities().getFirst())
                : sealedRows.open(earlier, place(job, line));
    }

    /** Keeps what came of undoing a row, and whether it was taken back indeed: then nothing is kept of what it said. */
    void finish(UUID job, long line, UndoResult result, boolean reversed) {
        database.update(
                """
                update import_row set undo_outcome = ?, undo_errors = ?, changed_by = ?, changed_at = ?, reversed = ?,
                    content = case when ? then '' else content end
                where job_id = ? and line = ?
                """,
                result.outcome().name(),
                sealed.seal(result.errors(), place(job, line)),
                result.changedBy(),
                result.changedAt(),
                reversed,
                reversed,
                job,
                line);
    }

    /** A record is as an earlier import left it, at another version: that one can be undone in its turn. */
    void restored(UUID job, Stored row, long version) {
        database.update("""
                update import_row set version = ?
                where first_name = (select first_name from import_row where job_id = ? and line = ?)
                    and record = ? and version = ? and outcome in ('CREATED', 'CHANGED') and not reversed
                """, version, job, row.line(), row.record(), row.earlierVersion());
    }

    static String place(UUID job, long line) {
        return SealedRows.place(job, line) + ".undo";
    }
}
