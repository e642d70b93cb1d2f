package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import kz.ainalaiyn.platform.http.AtRestCipher;
import kz.ainalaiyn.platform.http.DerivedKeys;
import org.jspecify.annotations.Nullable;

/** The rows of imports, encrypted, and what came of each. */
@Singleton
final class ImportRows {
    private static final String ALIKE = "rows that are alike";

    private final Statements database;
    private final ObjectMapper json;
    private final AtRestCipher cipher;
    private final DerivedKeys keys;
    private final SealedFaults sealed;

    ImportRows(Statements database, ObjectMapper json, DerivedKeys keys, SealedFaults sealed) {
        this.database = database;
        this.json = json;
        this.cipher = keys.cipher("rows of files");
        this.keys = keys;
        this.sealed = sealed;
    }

    /** A row that a file has, with what came of it already where it could not be read. */
    record Read(StagedRow row, @Nullable RowResult result) {}

    /** Adds rows to an import. */
    void add(UUID job, Collection<Read> rows, List<List<String>> identities) {
        Mac mac = keys.mac(ALIKE);
        List<@Nullable Object[]> kept = new ArrayList<>();
        List<@Nullable Object[]> named = new ArrayList<>();
        for (Read read : rows) {
            StagedRow row = read.row();
            byte[] content = written(row.values());
            RowResult result = read.result();
            kept.add(new @Nullable Object[] {
                job,
                row.line(),
                cipher.seal(content, place(job, row.line())),
                mac.doFinal(content),
                result == null ? null : result.outcome().name(),
                result == null ? null : sealed.seal(result.errors(), place(job, row.line()))
            });
            for (int i = 0; i < identities.size(); i++) {
                String name = name(row.values(), identities.get(i));
                if (name != null) {
                    named.add(new Object[] {job, row.line(), i, mac.doFinal(name.getBytes(StandardCharsets.UTF_8))});
                }
            }
        }
        database.updateAll("""
                insert into import_row (job_id, line, content, digest, outcome, errors) values (?, ?, ?, ?, ?, ?)
                """, kept);
        database.updateAll("insert into import_row_key (job_id, line, identity, mac) values (?, ?, ?, ?)", named);
    }

    /** What the members are together; null where one of them is missing. */
    private static @Nullable String name(ObjectNode values, List<String> identity) {
        return identity.stream().allMatch(values::hasNonNull)
                ? identity.stream().map(member -> values.get(member).asText()).collect(Collectors.joining("\n"))
                : null;
    }

    /** Forgets the rows that were added before somebody was interrupted. */
    void removeAll(UUID job) {
        database.update("delete from import_row_key where job_id = ?", job);
        database.update("delete from import_row where job_id = ?", job);
    }

    /**
     * A row that names what another row names, and is not like it.
     *
     * @param other the line of the first row that is not like it
     * @param identity which of the identities they share
     */
    record Clash(long line, long other, int identity) {}

    /** Every row that clashes with another. */
    List<Clash> clashes(UUID job) {
        return database.list(
                """
                with named as (
                    select k.identity, k.mac, r.line, r.digest
                    from import_row_key k join import_row r on r.job_id = k.job_id and r.line = k.line
                    where k.job_id = ?),
                clashing as (
                    select identity, mac from named group by identity, mac having min(digest) <> max(digest))
                select n.line, min(o.line) as other, min(n.identity) as identity
                from clashing c
                join named n on n.identity = c.identity and n.mac = c.mac
                join named o on o.identity = c.identity and o.mac = c.mac and o.digest <> n.digest
                group by n.line
                order by n.line
                """, row -> new Clash(row.getLong("line"), row.getLong("other"), row.getInt("identity")), job);
    }

    /** Rows that nothing has come of yet, in their order. */
    List<StagedRow> waiting(UUID job, int limit) {
        return database.list("""
                select line, content from import_row where job_id = ? and outcome is null order by line limit ?
                """, row -> staged(job, row), job, limit);
    }

    /** Keeps what came of rows; what has been recorded is kept as a record and no longer as a row. */
    void store(UUID job, Collection<RowResult> results) {
        finish(job, results);
        database.updateAll(
                "update import_row set content = '' where job_id = ? and line = ?",
                results.stream()
                        .filter(result -> result.outcome() != RowOutcome.REFUSED)
                        .map(result -> new @Nullable Object[] {job, result.line()})
                        .toList());
    }

    /** Keeps what came of rows. */
    void finish(UUID job, Collection<RowResult> results) {
        database.updateAll(
                "update import_row set outcome = ?, record = ?, errors = ? where job_id = ? and line = ?",
                results.stream()
                        .map(result -> new @Nullable Object[] {
                            result.outcome().name(),
                            result.record(),
                            sealed.seal(result.errors(), place(job, result.line())),
                            job,
                            result.line()
                        })
                        .toList());
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

    /** What came of rows, from after this line on. */
    List<RowResult> results(UUID job, @Nullable RowOutcome outcome, long after, int limit) {
        return database.list(
                """
                select line, outcome, record, errors from import_row
                where job_id = ? and line > ? and outcome is not null and (?::text is null or outcome = ?)
                order by line limit ?
                """,
                row -> new RowResult(
                        row.getLong("line"),
                        RowOutcome.valueOf(row.getString("outcome")),
                        row.getString("record"),
                        sealed.open(row.getBytes("errors"), place(job, row.getLong("line")))),
                job,
                after,
                outcome == null ? null : outcome.name(),
                outcome == null ? null : outcome.name(),
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
                select line, content, errors from import_row
                where job_id = ? and outcome = 'REFUSED' and line > ? order by line limit ?
                """,
                row -> {
                    StagedRow staged = staged(job, row);
                    return new Refused(
                            staged.line(),
                            staged.values(),
                            sealed.open(row.getBytes("errors"), place(job, staged.line())));
                },
                job,
                after,
                limit);
    }

    /**
     * Erases what rows say of a record, whether they were recorded or refused, and the files that they came in.
     *
     * @param name by which the organisation's rows name it, see {@link RowImporter#identities}
     */
    void erase(String register, String organisation, String record, Optional<String> name) {
        byte[] mac = name.map(text -> keys.mac(ALIKE).doFinal(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(new byte[0]);
        List<@Nullable Object[]> rows = database.list(
                """
                select r.job_id, r.line from import_row r
                where r.record = ?
                union
                select k.job_id, k.line from import_row_key k join import_job j on j.id = k.job_id
                where k.identity = 0 and k.mac = ? and j.register = ? and j.organisation = ?
                """,
                row -> new @Nullable Object[] {row.getObject("job_id"), row.getLong("line")},
                record,
                mac,
                register,
                organisation);
        database.updateAll("update import_row set content = '' where job_id = ? and line = ?", rows);
        database.updateAll(
                "delete from import_file_part where file_id = (select file_id from import_job where id = ?)",
                rows.stream()
                        .map(row -> row[0])
                        .distinct()
                        .map(job -> new @Nullable Object[] {job})
                        .toList());
    }

    private StagedRow staged(UUID job, ResultSet row) throws SQLException {
        long line = row.getLong("line");
        try {
            byte[] content = row.getBytes("content");
            // Empty where it was of a person who is erased.
            return new StagedRow(
                    line,
                    content.length == 0
                            ? json.createObjectNode()
                            : (ObjectNode) json.readTree(cipher.open(content, place(job, line))));
        } catch (IOException e) {
            throw new IllegalStateException("A kept row is JSON", e);
        }
    }

    private byte[] written(ObjectNode values) {
        try {
            return json.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row can be written as JSON", e);
        }
    }

    private static String place(UUID job, long line) {
        return "import_row." + job + "." + line;
    }
}
