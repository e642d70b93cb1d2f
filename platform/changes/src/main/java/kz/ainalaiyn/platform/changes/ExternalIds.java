package kz.ainalaiyn.platform.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The organisations' own identifiers of what changes tell of. They are looked up when the feed is read and never stand in it: it is kept
 * for ever, and what identifies somebody who was erased must not be.
 */
@Singleton
final class ExternalIds {
    private final DataSource database;
    private final Map<String, String> tables = new HashMap<>();

    ExternalIds(DataSource database, Instance<IdentifiedChanges> identified) {
        this.database = database;
        identified.forEach(each -> each.tables().forEach((type, table) -> tables.put(type.cloudEventType(), table)));
    }

    /** By their subjects, as they are now; those that have none are missing. */
    Map<String, String> of(List<RecordedChange> changes) {
        Map<String, Set<String>> subjects = changes.stream()
                .filter(change -> tables.containsKey(change.type()))
                .collect(groupingBy(
                        change -> tables.getOrDefault(change.type(), ""), mapping(RecordedChange::subject, toSet())));
        Map<String, String> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            try (Connection connection = database.getConnection()) {
                for (var asked : subjects.entrySet()) {
                    found.putAll(read(connection, asked.getKey(), asked.getValue()));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The organisations' own identifiers could not be read", e);
            }
        }
        return found;
    }

    private static Map<String, String> read(Connection connection, String table, Collection<String> subjects)
            throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select id::text, external_id from " + table
                + " where id = any (?::uuid[]) and external_id is not null")) {
            select.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
        }
        return found;
    }
}
