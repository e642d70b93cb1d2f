package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import kz.ainalaiyn.platform.http.AtRestCipher;
import kz.ainalaiyn.platform.http.DerivedKeys;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** The rows of imports, encrypted, and what came of each. */
@Singleton
final class ImportRows {
    private static final String ALIKE = "rows that are alike";
    private static final String SUBJECTS = "who rows are of";
    private static final int SUBJECT = -1;

    private final Statements database;
    private final ObjectMapper json;
    private final AtRestCipher cipher;
    private final DerivedKeys keys;
    private final SealedFaults sealed;
    private final Messages messages;

    ImportRows(Statements database, ObjectMapper json, DerivedKeys keys, SealedFaults sealed, Messages messages) {
        this.database = database;
        this.json = json;
        this.cipher = keys.cipher("rows of files");
        this.keys = keys;
        this.sealed = sealed;
        this.messages = messages;
    }

    /** A row that a file has, with what came of it already where it could not be read. */
    record Read(StagedRow row, @Nullable RowResult result) {}

    /** Adds rows to an import. */
    void add(ImportJob job, Collection<Read> rows, RowImporter importer) {
        Mac mac = keys.mac(ALIKE);
        ObjectWriter asItStands = json.writer();
        // The same for rows that say the same, in whatever order.
        ObjectWriter sorted = asItStands.with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
        UUID id = job.id();
        List<@Nullable Object[]> kept = new ArrayList<>();
        List<@Nullable Object[]> named = new ArrayList<>();
        for (Read read : rows) {
            StagedRow row = read.row();
            RowResult result = read.result();
            kept.add(new @Nullable Object[] {
                id,
                row.line(),
                cipher.seal(written(row.values(), asItStands), place(id, row.line())),
                mac.doFinal(written(row.values(), sorted)),
                result == null ? null : result.outcome().name(),
                result == null ? null : sealed.seal(result.errors(), place(id, row.line()))
            });
            for (int i = 0; i < importer.register().identities().size(); i++) {
                String name =
                        name(row.values(), importer.register().identities().get(i));
                if (name != null) {
                    named.add(new Object[] {id, row.line(), i, mac.doFinal(name.getBytes(StandardCharsets.UTF_8))});
                }
            }
            String subject = name(row.values(), List.of(importer.register().subject()));
            if (subject != null) {
                named.add(new Object[] {
                    id,
                    row.line(),
                    SUBJECT,
                    subjectMac(importer.register().subject(), job.order().organisation(), subject)
                });
            }
        }
        database.updateAll("""
                insert into import_row (job_id, line, content, digest, outcome, errors) values (?, ?, ?, ?, ?, ?)
                """, kept);
        database.updateAll("insert into import_row_key (job_id, line, identity, mac) values (?, ?, ?, ?)", named);
    }

    /** An organisation's own identifier is of somebody else in another organisation; an id of ours is not. */
    private byte[] subjectMac(String member, String organisation, String subject) {
        String whole = member.equals("externalId") ? organisation + "\n" + subject : subject.toLowerCase(Locale.ROOT);
        return keys.mac(SUBJECTS).doFinal((member + "\n" + whole).getBytes(StandardCharsets.UTF_8));
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

    /** Refuses rows that name one record with different values: neither is the right one because it comes last. */
    void refuseClashes(UUID job, List<List<String>> identities) {
        List<String> pointers = identities.stream()
                .map(identity -> identity.size() == 1 ? "/" + identity.getFirst() : "")
                .toList();
        database.update("""
                with named as (
                    select k.identity, k.mac, r.line, r.digest,
                           first_value(r.line) over same as first_line, first_value(r.digest) over same as first_digest
                    from import_row_key k join import_row r on r.job_id = k.job_id and r.line = k.line
                    where k.job_id = ? and k.identity >= 0
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

    /** Rows that nothing has come of yet, in their order. */
    List<StagedRow> waiting(UUID job, int limit) {
        return database.list("""
                select line, content from import_row where job_id = ? and outcome is null order by line limit ?
                """, row -> staged(job, row), job, limit);
    }

    /** Keeps what came of rows; what has been recorded is kept as a record and no longer as a row. */
    void store(UUID job, Collection<RowResult> results) {
        finish(job, results, true);
    }

    /** Keeps what came of rows that may have to be read again. */
    void finish(UUID job, Collection<RowResult> results) {
        finish(job, results, false);
    }

    private void finish(UUID job, Collection<RowResult> results, boolean recorded) {
        database.updateAll(
                """
                update import_row set outcome = ?, record = ?, errors = ?, content = case when ? then '' else content end
                where job_id = ? and line = ?
                """,
                results.stream()
                        .map(result -> new @Nullable Object[] {
                            result.outcome().name(),
                            result.record(),
                            sealed.seal(result.errors(), place(job, result.line())),
                            recorded && result.outcome() != RowOutcome.REFUSED,
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
                select line, outcome, record, errors, clash, clash_at from import_row
                where job_id = ? and line > ? and outcome is not null and (?::text is null or outcome = ?)
                order by line limit ?
                """,
                row -> new RowResult(
                        row.getLong("line"),
                        RowOutcome.valueOf(row.getString("outcome")),
                        row.getString("record"),
                        errors(job, row)),
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
                select line, content, errors, clash, clash_at from import_row
                where job_id = ? and outcome = 'REFUSED' and line > ? order by line limit ?
                """,
                row -> {
                    StagedRow staged = staged(job, row);
                    return new Refused(staged.line(), staged.values(), errors(job, row));
                },
                job,
                after,
                limit);
    }

    /**
     * Erases what rows say of a person, whether they were recorded or refused, and the files that they came in.
     *
     * @param member by which rows name the person, see {@link Register#subject}
     */
    void erase(String member, String organisation, String subject) {
        List<@Nullable Object[]> rows = database.list(
                "select job_id, line from import_row_key where identity = -1 and mac = ?",
                row -> new @Nullable Object[] {row.getObject("job_id"), row.getLong("line")},
                subjectMac(member, organisation, subject));
        database.updateAll("update import_row set content = '' where job_id = ? and line = ?", rows);
        database.updateAll(
                "delete from import_file_part where file_id = (select file_id from import_job where id = ?)",
                rows.stream()
                        .map(row -> row[0])
                        .distinct()
                        .map(job -> new @Nullable Object[] {job})
                        .toList());
    }

    private List<RowFault> errors(UUID job, ResultSet row) throws SQLException {
        String at = row.getString("clash_at");
        return at == null
                ? sealed.open(row.getBytes("errors"), place(job, row.getLong("line")))
                : List.of(RowFault.of(
                        InputError.at(at, ImportMessage.TWICE_IN_FILE.with("line", row.getLong("clash"))), messages));
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

    private static byte[] written(ObjectNode values, ObjectWriter writer) {
        try {
            return writer.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row can be written as JSON", e);
        }
    }

    private static String place(UUID job, long line) {
        return "import_row." + job + "." + line;
    }
}
