package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.http.DerivedKeys;
import org.jspecify.annotations.Nullable;

/** The rows of imports, encrypted: until something comes of them, or for as long as a record that they created may be taken back. */
@Singleton
final class ImportRows {
    /** As many rows as are recorded one after the other before others may see that it goes on. */
    static final int FEW = 50;

    /** As many as are recorded together at the most. */
    static final int SET = 500;

    private final Statements database;
    private final ObjectMapper json;
    private final DerivedKeys keys;
    private final SealedRows sealedRows;
    private final SealedFaults sealed;

    ImportRows(Statements database, ObjectMapper json, DerivedKeys keys, SealedRows sealedRows, SealedFaults sealed) {
        this.database = database;
        this.json = json;
        this.keys = keys;
        this.sealedRows = sealedRows;
        this.sealed = sealed;
    }

    /** A row that a file has, with what came of it already where it could not be read. */
    record Read(StagedRow row, @Nullable RowResult result) {}

    /** Adds rows to an import. */
    void add(ImportJob job, Collection<Read> rows, RowImporter importer) {
        Register register = importer.register();
        RowNames names = new RowNames(keys, json);
        database.updateSet(
                """
                insert into import_row (line, content, digest, outcome, errors, first_name, second_name, subject_mac, job_id)
                select n.*, job from unnest(?, ?, ?, ?, ?, ?, ?, ?) n, cast(? as uuid) job
                """,
                List.of("bigint", "bytea", "bytea", "text", "bytea", "bytea", "bytea", "bytea"),
                rows.stream().map(read -> kept(job, read, register, names)).toList(),
                job.id());
    }

    private @Nullable Object[] kept(ImportJob job, Read read, Register register, RowNames names) {
        StagedRow row = read.row();
        RowResult result = read.result();
        String place = SealedRows.place(job.id(), row.line());
        return new @Nullable Object[] {
            row.line(),
            sealedRows.seal(row.values(), place),
            names.digest(row.values(), register.identity(0)),
            result == null ? null : result.outcome().name(),
            result == null ? null : sealed.seal(result.errors(), place),
            names.of(row.values(), register.identity(0)),
            names.of(row.values(), register.identity(1)),
            names.subject(row.values(), register.subject(), job.order().organisation())
        };
    }

    /** Forgets the rows that were added before somebody was interrupted. */
    void removeAll(UUID job) {
        database.update("delete from import_row where job_id = ?", job);
    }

    /** Refuses rows that name one record with different values: neither is the right one because it comes last. */
    void refuseClashes(UUID job, List<List<String>> identities) {
        List<String> pointers = identities.stream()
                .map(identity -> identity.size() == 1 ? "/" + identity.getFirst() : "")
                .toList();
        database.update("""
                with named as (
                    select k.identity, k.mac, r.line, r.digest,
                           first_value(r.line) over same as first_line, first_value(r.digest) over same as first_digest
                    from import_row r cross join lateral (values (0, r.first_name), (1, r.second_name)) k (identity, mac)
                    where r.job_id = ? and k.mac is not null
                    window same as (partition by k.identity, k.mac order by r.line)),
                others as (
                    select identity, line, case when digest <> first_digest then first_line
                               else min(line) filter (where digest <> first_digest) over (partition by identity, mac) end as other
                    from named),
                clashes as (
                    select distinct on (line) line, other, identity from others where other is not null order by line, identity)
                update import_row r
                set outcome = 'REFUSED', errors = null, clash = c.other, clash_at = (?::text[])[c.identity + 1]
                from clashes c where r.job_id = ? and r.line = c.line
                """, job, pointers, job);
    }

    /** Rows from after this line on that nothing has come of yet, in their order. */
    List<StagedRow> waiting(UUID job, long after, int limit) {
        return database.list("""
                select line, content from import_row where job_id = ? and line > ? and outcome is null order by line limit ?
                """, row -> staged(job, row), job, after, limit);
    }

    /**
     * Erases what rows say of a person, whether they were recorded or refused, and the files that they came in.
     *
     * @param member by which rows name the person, see {@link Register#subject}
     */
    void erase(String member, String organisation, String subject) {
        byte[] mac = new RowNames(keys, json).subject(member, organisation, subject);
        database.update("""
                with erased as (
                    update import_row
                    set content = '', first_name = null, second_name = null,
                        earlier = case when earlier is not null then ''::bytea end
                    where subject_mac = ? or earlier_subject = ?
                    returning job_id
                )
                delete from import_file_part
                where file_id in (select j.file_id from erased join import_job j on j.id = erased.job_id)
                """, mac, mac);
    }

    private StagedRow staged(UUID job, ResultSet row) throws SQLException {
        long line = row.getLong("line");
        return new StagedRow(line, sealedRows.open(row.getBytes("content"), SealedRows.place(job, line)));
    }
}
