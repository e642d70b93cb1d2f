package kz.ainalaiyn.platform.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements against the service's database, in the transaction there is or each by itself. */
@Singleton
final class Statements {
    private final DataSource database;

    @Inject
    Statements(DataSource database) {
        this.database = database;
    }

    /** Reads one row of an answer. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Returns how many rows were written. */
    int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A statement could not be carried out", e);
        }
    }

    /**
     * Carries out one statement about many rows, which it has as {@code unnest} of their columns.
     *
     * @param sql whose parameters are an array of each column and then the others
     * @param types of the columns
     */
    void updateSet(String sql, List<String> types, List<@Nullable Object[]> rows, @Nullable Object... others) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.size(); i++) {
                int column = i;
                Stream<@Nullable Object> values = rows.stream().map(row -> row[column]);
                // The driver knows bytes as such only in an array of theirs.
                Object[] all = types.get(i).equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
                statement.setArray(i + 1, connection.createArrayOf(types.get(i), all));
            }
            for (int i = 0; i < others.length; i++) {
                statement.setObject(types.size() + i + 1, others[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A statement about many rows could not be carried out", e);
        }
    }

    /** Every row of the answer. */
    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A query could not be answered", e);
        }
    }

    /** The first row of the answer. */
    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Instant time -> statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
                case Collection<?> texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts.toArray()));
                case null, default -> statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
