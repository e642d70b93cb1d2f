package kz.ainalaiyn.platform.changes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** A migrated database with an empty outbox, and the plain ways to write to it. */
record FeedDatabase(Database database) {

    static final Instant NOW = Instant.parse("2023-10-30T09:00:00Z");
    static final UUID EPOCH = new UUID(1, 1);
    static final Position START = Position.start(EPOCH);
    static final Scope ALL = new Scope.All();

    static FeedDatabase fresh() {
        return migrated(EmbeddedDatabase.fresh());
    }

    static FeedDatabase migrated(Database database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .loggers("slf4j")
                .load()
                .migrate();
        return new FeedDatabase(database);
    }

    DataSource source() {
        return database.dataSource();
    }

    ChangeLog log() {
        return new ChangeLog(source());
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    Connection begin() throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Writes one change of each subject, in a transaction of its own. */
    void write(String... subjects) throws SQLException {
        for (var subject : subjects) {
            try (var connection = connect()) {
                append(connection, subject, 1);
            }
        }
    }

    static void append(Connection connection, String subject, long version) throws SQLException {
        append(connection, subject, version, null);
    }

    static void append(Connection connection, String subject, long version, String organisation) throws SQLException {
        var change = new Change(() -> "kz.ainalaiyn.test.changed", subject, version, organisation, Map.of());
        Outbox.insert(connection, List.of(new Outbox.PendingChange(change, "{}", NOW.atOffset(ZoneOffset.UTC), null)));
    }

    void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String query) throws SQLException {
        return list(query).getFirst();
    }

    List<String> list(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (answer.next()) {
                values.add(answer.getString(1));
            }
            return values;
        }
    }

    /** Uses up transaction numbers until the next one is the given one. */
    void spendTransactionNumbersUpTo(long next) throws SQLException {
        run("""
                do $$
                begin
                    while pg_current_xact_id()::text::bigint < %d loop
                        commit;
                    end loop;
                end
                $$
                """.formatted(next - 1));
    }

    static List<String> subjects(List<RecordedChange> changes) {
        return changes.stream().map(RecordedChange::subject).toList();
    }
}
