package kz.ainalaiyn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import kz.ainalaiyn.bench.GeneratedChange.Attendance;
import kz.ainalaiyn.bench.GeneratedChange.Consultation;
import kz.ainalaiyn.bench.GeneratedChange.Event;
import kz.ainalaiyn.bench.GeneratedChange.Graduate;
import kz.ainalaiyn.bench.GeneratedChange.Link;
import kz.ainalaiyn.bench.GeneratedChange.Programme;

/** The same rows in the same tables with the same indexes as the gateway's, by JDBC batches and nothing else. */
final class BareInserts implements AutoCloseable {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final PreparedStatement graduate;
    private final PreparedStatement person;
    private final PreparedStatement link;
    private final PreparedStatement programme;
    private final PreparedStatement event;
    private final PreparedStatement attendance;
    private final PreparedStatement consultation;
    private int lastPerson;

    /** Makes the tables by the gateway's own migrations. */
    BareInserts(Connection connection, Path migrations) throws SQLException, IOException {
        this.connection = connection;
        List<Path> scripts;
        try (Stream<Path> files = Files.list(migrations)) {
            scripts = files.sorted().toList();
        }
        for (Path script : scripts) {
            try (var statement = connection.createStatement()) {
                statement.execute(Files.readString(script));
            }
        }
        connection.setAutoCommit(false);
        graduate = connection.prepareStatement("""
                insert into graduate (id, version, organisation, sex, birth_year, institution, graduation_year, district,
                                      registered_at, from_revision)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        person = connection.prepareStatement("insert into person (ordinal, id) values (?, ?)");
        link = connection.prepareStatement(
                "insert into record_link (graduate_id, version, person, from_revision) values (?, 0, ?, ?)");
        programme = connection.prepareStatement("""
                insert into programme (code, version, title, zone, starts_on, ends_on, distinct_graduates, from_revision)
                values (?, 0, '{"en": "Invented"}', ?, ?, ?, 100, ?)
                """);
        event = connection.prepareStatement("""
                insert into event (id, version, programme, type, audience, status, starts_at, from_revision)
                values (?, ?, ?, ?, 'GRADUATES', ?, ?, ?)
                """);
        attendance = connection.prepareStatement("""
                insert into attendance (event_id, graduate_id, version, status, from_revision, until_revision)
                values (?, ?, ?, ?, ?, ?)
                """);
        consultation = connection.prepareStatement("""
                insert into consultation (id, version, programme, graduate_id, topic, status, starts_at, from_revision)
                values (?, 0, ?, ?, ?, ?, ?, ?)
                """);
    }

    /** Inserts what these changes tell; {@code from_revision} is the index of the change. */
    void insert(long changes, LongFunction<GeneratedChange> feed) throws SQLException {
        for (long index = 0; index < changes; index++) {
            add(feed.apply(index), index);
            if ((index + 1) % BATCH == 0 || index + 1 == changes) {
                for (PreparedStatement each :
                        List.of(graduate, person, link, programme, event, attendance, consultation)) {
                    each.executeBatch();
                }
                connection.commit();
            }
        }
    }

    private void add(GeneratedChange change, long index) throws SQLException {
        switch (change) {
            case Graduate g ->
                batch(
                        graduate,
                        g.id(),
                        g.organisation(),
                        g.sex(),
                        g.birthYear(),
                        g.institution(),
                        g.birthYear() + 18,
                        g.district(),
                        g.registeredAt(),
                        index);
            case Link l -> {
                if (l.person() + 1 > lastPerson) {
                    lastPerson = l.person() + 1;
                    batch(person, lastPerson, l.personId());
                }
                batch(link, l.graduate(), l.person() + 1, index);
            }
            case Programme p ->
                batch(programme, p.code(), InventedYear.ZONE.getId(), InventedYear.FROM, InventedYear.TO, index);
            case Event e -> batch(event, e.id(), e.version(), e.programme(), e.kind(), e.status(), e.startsAt(), index);
            case Attendance a -> batch(attendance, a.event(), a.graduate(), a.version(), a.status(), index, a.until());
            case Consultation c ->
                batch(consultation, c.id(), c.programme(), c.graduate(), c.topic(), c.status(), c.startsAt(), index);
        }
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
