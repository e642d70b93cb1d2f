package kz.ainalaiyn.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where a service tells others what it changed. */
@Singleton
public class Outbox {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final ChangeAuthors authors;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            InstantSource clock,
            ChangeAuthors authors) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.authors = authors;
    }

    /**
     * Tells of the change in the caller's transaction: it is in the feed if and only if that commits. All changes of a transaction are written
     * by one statement just before it does.
     *
     * @throws IllegalStateException when there is no transaction
     */
    public void append(Change change) {
        append(change, authors.current());
    }

    /** As {@link #append}, of a change that nobody asked for: it follows from what somebody did to another aggregate. */
    public void appendConsequence(Change change) {
        append(change, null);
    }

    private void append(Change change, @Nullable String author) {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("A change is written in the transaction that makes it: "
                    + change.type().cloudEventType());
        }
        try {
            pending()
                    .add(new PendingChange(
                            change,
                            json.writeValueAsString(change.data()),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            author));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not writable as JSON: the data of " + change.type().cloudEventType(), e);
        }
    }

    /** The changes of this transaction. */
    private PendingChanges pending() {
        if (transactions.getResource(this) instanceof PendingChanges known) {
            return known;
        }
        PendingChanges first = new PendingChanges();
        transactions.putResource(this, first);
        transactions.registerInterposedSynchronization(first);
        return first;
    }

    /**
     * A change as it is written.
     *
     * @param data the change's, as JSON
     */
    record PendingChange(
            Change change,
            String data,
            OffsetDateTime recordedAt,
            @Nullable String author) {}

    private final class PendingChanges implements Synchronization {
        private final List<PendingChange> changes = new ArrayList<>();

        void add(PendingChange change) {
            changes.add(change);
        }

        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection()) {
                insert(connection, changes);
            } catch (SQLException e) {
                throw new IllegalStateException("The changes could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // The list goes with the transaction.
        }
    }

    static void insert(Connection connection, List<PendingChange> changes) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox (type, subject, version, organisation, recorded_at, data, author)
                select type, subject, version, organisation, recorded_at, data::jsonb, author
                from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                    with ordinality as pending (type, subject, version, organisation, recorded_at, data, author, place)
                order by place
                """)) {
            List<Column> columns = List.of(
                    new Column("text", pending -> pending.change().type().cloudEventType()),
                    new Column("text", pending -> pending.change().subject()),
                    new Column("bigint", pending -> pending.change().version()),
                    new Column("text", pending -> pending.change().organisation()),
                    new Column("timestamptz", PendingChange::recordedAt),
                    new Column("text", PendingChange::data),
                    new Column("text", PendingChange::author));
            for (int i = 0; i < columns.size(); i++) {
                insert.setArray(i + 1, columns.get(i).of(connection, changes));
            }
            insert.executeUpdate();
        }
    }

    /** A column of several rows. */
    private record Column(String type, Function<PendingChange, @Nullable Object> value) {
        java.sql.Array of(Connection connection, List<PendingChange> rows) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray());
        }
    }
}
