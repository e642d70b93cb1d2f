package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
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
import kz.ainalaiyn.platform.http.DerivedKeys;
import org.jspecify.annotations.Nullable;

/** The rows of imports, encrypted, until something comes of them. */
@Singleton
final class ImportRows {
    private static final String ALIKE = "rows that are alike";
    private static final String SUBJECTS = "who rows are of";
    private static final int SUBJECT = -1;
    private static final int EARLIER_SUBJECT = -2;

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
        Mac mac = keys.mac(ALIKE);
        Mac subjects = keys.mac(SUBJECTS);
        // The same for rows that say the same, in whatever order.
        ObjectWriter sorted = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
        UUID id = job.id();
        List<@Nullable Object[]> kept = new ArrayList<>();
        List<@Nullable Object[]> named = new ArrayList<>();
        for (Read read : rows) {
            StagedRow row = read.row();
            RowResult result = read.result();
            kept.add(new @Nullable Object[] {
                row.line(),
                sealedRows.seal(row.values(), SealedRows.place(id, row.line())),
                mac.doFinal(written(row.values(), sorted)),
                result == null ? null : result.outcome().name(),
                result == null ? null : sealed.seal(result.errors(), SealedRows.place(id, row.line()))
            });
            for (int i = 0; i < importer.register().identities().size(); i++) {
                String name =
                        name(row.values(), importer.register().identities().get(i));
                if (name != null) {
                    named.add(new Object[] {row.line(), i, mac.doFinal(name.getBytes(StandardCharsets.UTF_8))});
                }
            }
            String subject = name(row.values(), List.of(importer.register().subject()));
            if (subject != null) {
                named.add(new Object[] {
                    row.line(),
                    SUBJECT,
                    subjectMac(
                            subjects, importer.register().subject(), job.order().organisation(), subject)
                });
            }
        }
        database.updateSet("""
                insert into import_row (line, content, digest, outcome, errors, job_id)
                select n.*, job from unnest(?, ?, ?, ?, ?) n, cast(? as uuid) job
                """, List.of("bigint", "bytea", "bytea", "text", "bytea"), kept, id);
        addNames(id, named);
    }

    private void addNames(UUID job, List<@Nullable Object[]> named) {
        database.updateSet(
                "insert into import_row_key (line, identity, mac, job_id) select n.*, job from unnest(?, ?, ?) n, cast(? as uuid) job",
                List.of("bigint", "smallint", "bytea"),
                named,
                job);
    }

    /** An organisation's own identifier is of somebody else in another organisation; an id of ours is not. */
    private static byte[] subjectMac(Mac mac, String member, String organisation, String subject) {
        String whole = member.equals("externalId") ? organisation + "\n" + subject : subject.toLowerCase(Locale.ROOT);
        return mac.doFinal((member + "\n" + whole).getBytes(StandardCharsets.UTF_8));
    }

    /** What the members are together; null where one of them is missing. */
    private static @Nullable String name(ObjectNode values, List<String> identity) {
        return identity.stream().allMatch(values::hasNonNull)
                ? identity.stream().map(member -> values.get(member).asText()).collect(Collectors.joining("\n"))
                : null;
    }

    /** Lets what rows keep of other persons than their own be erased with these. */
    void addEarlierSubjects(ImportJob job, Collection<RowResult> results, Register register) {
        Mac mac = keys.mac(SUBJECTS);
        List<@Nullable Object[]> named = new ArrayList<>();
        for (RowResult result : results) {
            String subject = result.earlier() == null ? null : result.earlier().subject();
            if (subject != null) {
                named.add(new Object[] {
                    result.line(),
                    EARLIER_SUBJECT,
                    subjectMac(mac, register.subject(), job.order().organisation(), subject)
                });
            }
        }
        addNames(job.id(), named);
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

    /**
     * Erases what rows say of a person, whether they were recorded or refused, and the files that they came in.
     *
     * @param member by which rows name the person, see {@link Register#subject}
     */
    void erase(String member, String organisation, String subject) {
        List<@Nullable Object[]> rows = database.list(
                "select job_id, line from import_row_key where identity < 0 and mac = ?",
                row -> new @Nullable Object[] {row.getObject("job_id"), row.getLong("line")},
                subjectMac(keys.mac(SUBJECTS), member, organisation, subject));
        database.updateAll("""
                update import_row set content = '', earlier = case when earlier is not null then ''::bytea end
                where job_id = ? and line = ?
                """, rows);
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
        return new StagedRow(line, sealedRows.open(row.getBytes("content"), SealedRows.place(job, line)));
    }

    private static byte[] written(ObjectNode values, ObjectWriter writer) {
        try {
            return writer.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row can be written as JSON", e);
        }
    }
}
