package kz.ainalaiyn.bench.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows that an import wrote, once more under other ids, by COPY in one transaction and nothing else. */
final class BareCopy {
    private static final String OTHER = "md5('copy' || %s)::uuid";

    private final Connection connection;
    private final Map<String, byte[]> rows = new LinkedHashMap<>();

    private BareCopy(Connection connection) {
        this.connection = connection;
    }

    /** Of the graduates whose external ids begin so. */
    static BareCopy ofGraduates(Connection connection, String prefix) throws SQLException, IOException {
        String own = "from graduate where external_id like '" + prefix + "%'";
        BareCopy copy = new BareCopy(connection);
        copy.take(
                "graduate (id, organisation, external_id, family_name, given_name, birth_date, sex, institution, graduation_year,"
                        + " district, iin, iin_contradicts, version, registered_at)",
                "select " + OTHER.formatted("id")
                        + ", organisation, 'copy-' || external_id, family_name, given_name, birth_date, sex,"
                        + " institution, graduation_year, district, iin, iin_contradicts, version, registered_at "
                        + own);
        copy.take(
                "record_link (graduate_id, person_id, iin_mac, reason, linked_by, linked_at, version)",
                "select " + OTHER.formatted("graduate_id") + ", " + OTHER.formatted("person_id")
                        + ", sha256(iin_mac), reason, linked_by, linked_at, version from record_link where graduate_id in (select id "
                        + own + ")");
        copy.take(
                "record_link_history (graduate_id, version, person_id, reason, linked_by, linked_at)",
                "select " + OTHER.formatted("graduate_id") + ", version, " + OTHER.formatted("person_id")
                        + ", reason, linked_by, linked_at from record_link_history where graduate_id in (select id "
                        + own + ")");
        copy.take(
                "outbox (type, subject, version, organisation, recorded_at, data)",
                "select type, " + OTHER.formatted("subject")
                        + ", version, organisation, recorded_at, case when data ? 'personId' then"
                        + " jsonb_set(data, '{personId}', to_jsonb(" + OTHER.formatted("(data ->> 'personId')")
                        + ")) else data end from outbox where subject in (select id::text " + own + ")");
        copy.take(
                "duplicate_search (graduate_id, requested_at, due_at)",
                "select " + OTHER.formatted("id") + ", registered_at, registered_at " + own);
        copy.takeResults("from import_row where subject in (select id::text " + own + ")");
        return copy;
    }

    /** Of the attendances of one event, now at another one. */
    static BareCopy ofAttendances(Connection connection, String event, String other) throws SQLException, IOException {
        BareCopy copy = new BareCopy(connection);
        for (String table : new String[] {"attendance", "attendance_history"}) {
            copy.take(
                    table + " (event_id, graduate_id, status, recorded_by, recorded_at, version"
                            + (table.equals("attendance") ? ", organisation)" : ")"),
                    "select '" + other + "'::uuid, graduate_id, status, recorded_by, recorded_at, version"
                            + (table.equals("attendance") ? ", organisation" : "") + " from " + table
                            + " where event_id = '" + event
                            + "'");
        }
        copy.take(
                "outbox (type, subject, version, organisation, recorded_at, data)",
                "select type, replace(subject, '%1$s', '%2$s'), version, organisation, recorded_at, replace(data::text, '%1$s', '%2$s')::jsonb from outbox where subject like '%1$s/%%'"
                        .formatted(event, other));
        copy.takeResults("from import_row where subject like '" + event + "/%'");
        return copy;
    }

    /** What came of each row, which is kept until the import is deleted. */
    private void takeResults(String own) throws SQLException, IOException {
        take(
                "import_row (job_id, line, content, digest, outcome, record, subject, version, first_name, second_name, subject_mac)",
                "select job_id, -line, content, digest, outcome, record, subject, version, first_name, second_name, subject_mac "
                        + own);
    }

    private void take(String table, String select) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copies().copyOut("copy (" + select + ") to stdout", out);
        rows.put(table, out.toByteArray());
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** How many seconds it takes, the commit included. */
    double seconds() throws SQLException, IOException {
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        for (Map.Entry<String, byte[]> each : rows.entrySet()) {
            copies().copyIn("copy " + each.getKey() + " from stdin", new ByteArrayInputStream(each.getValue()));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - start) / 1e9;
    }
}
