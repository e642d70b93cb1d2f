package kz.ainalaiyn.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.stack.Part;
import org.postgresql.PGConnection;

/**
 * Puts graduates straight into the tables, with everything that a registration writes: the record with its sealed IIN, the link to a person and its
 * history, and the two changes that the feed tells. What follows a registration is taken as done: the changes stand before all that the followers have
 * read, events-service and grants-service know whose the graduates are, and nobody has duplicates, because their names have numbers. The
 * gateway's projection knows nothing of them.
 */
final class Seed {
    private static final int TOGETHER = 25_000;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final List<Part> FOLLOWERS = List.of(Part.EVENTS, Part.GRANTS);
    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final String NULL = "\\N";
    /** A transaction of before there was any of an application. */
    private static final String LONG_AGO = "3";

    private enum Table {
        RECORD("graduate (id, organisation, external_id, family_name, given_name, birth_date, sex, institution,"
                + " graduation_year, district, iin, version, registered_at)"),
        LINK("record_link (graduate_id, person_id, iin_mac, reason, linked_by, linked_at, version)"),
        HISTORY("record_link_history (graduate_id, version, person_id, reason, linked_by, linked_at)"),
        CHANGE("outbox (xid, type, subject, version, organisation, recorded_at, data)");

        private final String columns;

        Table(String columns) {
            this.columns = columns;
        }
    }

    private final Database database;
    private final SealedIin sealed;

    Seed(Database database) throws GeneralSecurityException {
        this.database = database;
        this.sealed = new SealedIin(database.secrets());
    }

    /** Waits until the followers have read something: from then on they read what comes behind it. */
    void awaitFollowers() throws SQLException, InterruptedException {
        for (Part follower : FOLLOWERS) {
            try (Connection connection = database.connect(follower);
                    var statement = connection.createStatement()) {
                boolean reading = false;
                while (!reading) {
                    Thread.sleep(BETWEEN_LOOKS_MILLIS);
                    try (ResultSet row =
                            statement.executeQuery("select exists (select from followed_feed where position <> '')")) {
                        row.next();
                        reading = row.getBoolean(1);
                    }
                }
            }
        }
    }

    /** Registers those of these numbers, and lets the planner know of them. */
    void register(int from, int until) throws SQLException, IOException, GeneralSecurityException {
        try (Connection connection = database.connect(Part.GRADUATES);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int first = from; first < until; first += TOGETHER) {
                copy(connection, first, Math.min(until, first + TOGETHER));
                connection.commit();
            }
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze graduate, record_link, record_link_history, outbox");
        }
        for (Part follower : FOLLOWERS) {
            tell(follower, from, until);
        }
    }

    private void tell(Part follower, int from, int until) throws SQLException, IOException {
        StringBuilder known = new StringBuilder();
        for (int number = from; number < until; number++) {
            known.append(new InventedGraduate(number).id())
                    .append('\t')
                    .append(InventedGraduate.ORGANISATION)
                    .append('\n');
        }
        try (Connection connection = database.connect(follower);
                var statement = connection.createStatement()) {
            copy(connection, "known_graduate (id, organisation)", known);
            statement.execute("vacuum analyze known_graduate");
        }
    }

    private void copy(Connection connection, int from, int until)
            throws SQLException, IOException, GeneralSecurityException {
        Map<Table, StringBuilder> rows = new EnumMap<>(Table.class);
        for (int number = from; number < until; number++) {
            add(new InventedGraduate(number), rows);
        }
        for (var each : rows.entrySet()) {
            copy(connection, each.getKey().columns, each.getValue());
        }
    }

    private static void copy(Connection connection, String columns, StringBuilder rows)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + columns + " from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
    }

    private void add(InventedGraduate graduate, Map<Table, StringBuilder> rows) throws GeneralSecurityException {
        String id = graduate.id().toString();
        String person = graduate.person().toString();
        String iin = graduate.iin();
        Instant at = FIRST.plusSeconds(graduate.number());
        row(
                rows,
                Table.RECORD,
                id,
                InventedGraduate.ORGANISATION,
                graduate.externalId(),
                graduate.familyName(),
                graduate.givenName(),
                graduate.birthDate(),
                graduate.sex(),
                InventedGraduate.INSTITUTION,
                graduate.graduationYear(),
                graduate.district(),
                iin == null ? NULL : "\\\\x" + sealed.ciphertext(graduate.id(), iin),
                0,
                at);
        row(rows, Table.LINK, id, person, iin == null ? NULL : "\\\\x" + sealed.mac(iin), "REGISTERED", "bench", at, 0);
        row(rows, Table.HISTORY, id, 0, person, "REGISTERED", "bench", at);
        row(
                rows,
                Table.CHANGE,
                LONG_AGO,
                "kz.ainalaiyn.graduates.record-linked",
                id,
                0,
                NULL,
                at,
                "{\"personId\":\"" + person + "\",\"reason\":\"REGISTERED\"}");
        row(
                rows,
                Table.CHANGE,
                LONG_AGO,
                "kz.ainalaiyn.graduates.graduate-registered",
                id,
                0,
                InventedGraduate.ORGANISATION,
                at,
                """
                {"graduationYear":%d,"institution":"%s","organisation":"%s","district":"%s","birthYear":%d,"registeredAt":"%s","sex":"%s"}""".formatted(
                                graduate.graduationYear(),
                                InventedGraduate.INSTITUTION,
                                InventedGraduate.ORGANISATION,
                                graduate.district(),
                                graduate.birthDate().getYear(),
                                at,
                                graduate.sex()));
    }

    private static void row(Map<Table, StringBuilder> rows, Table table, Object... values) {
        StringBuilder lines = rows.computeIfAbsent(table, any -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            lines.append(values[i]).append(i + 1 < values.length ? '\t' : '\n');
        }
    }
}
