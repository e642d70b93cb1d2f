package kz.ainalaiyn.gateway.webhooks.ledger;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.platform.http.IdempotencyDatabase;
import org.jspecify.annotations.Nullable;

/** Carries statements out in the transaction that there is, or each by itself. */
@Singleton
public final class Ledger {
    private final javax.sql.DataSource database;

    /** Statements against the database that is kept for ever. */
    public Ledger(@DataSource("ledger") javax.sql.DataSource database) {
        this.database = database;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        /** What the row tells; the next one is not its to ask for. */
        T of(ResultSet row) throws SQLException;
    }

    /** The database itself. */
    public javax.sql.DataSource database() {
        return database;
    }

    /** The operations of the gateway that take an {@code Idempotency-Key} write here. */
    @Produces
    @Singleton
    static IdempotencyDatabase keys(@DataSource("ledger") javax.sql.DataSource database) {
        return new IdempotencyDatabase(database);
    }

    /** Returns how many rows were written. */
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be written", e);
        }
    }

    /** Every row of the answer. */
    public <T> List<T> rows(String sql, Row<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.of(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be read", e);
        }
    }

    /** The first row of the answer. */
    public <T> Optional<T> row(String sql, Row<T> reader, @Nullable Object... values) {
        return rows(sql, reader, values).stream().findFirst();
    }

    /** The moment in a column, null where there is none. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Instant moment -> statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                case Collection<?> texts ->
                    statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
