package kz.ainalaiyn.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
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
     * Writes the change in the caller's transaction: it is in the feed if and only if that commits.
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
        try (var connection = database.getConnection()) {
            insert(connection, change, json.writeValueAsString(change.data()), clock.instant(), author);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The change could not be written: " + change.type().cloudEventType(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not writable as JSON: the data of " + change.type().cloudEventType(), e);
        }
    }

    static void insert(Connection connection, Change change, String data, Instant recordedAt, @Nullable String author)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox (type, subject, version, organisation, recorded_at, data, author)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                """)) {
            insert.setString(1, change.type().cloudEventType());
            insert.setString(2, change.subject());
            insert.setLong(3, change.version());
            insert.setString(4, change.organisation());
            insert.setObject(5, recordedAt.atOffset(ZoneOffset.UTC));
            insert.setString(6, data);
            insert.setString(7, author);
            insert.executeUpdate();
        }
    }
}
