package kz.ainalaiyn.gateway.reporting.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * At which revision each programme last changed: what is recorded in it, a record of somebody in it, or what codes are called. As of any
 * revision between that one and the last, each of its reports is the same.
 */
public final class ProgrammeRevisions {
    private ProgrammeRevisions() {}

    /** Marks the programmes that this revision, whose rows are projected already, may have changed. */
    public static void append(Connection connection, long revision, RevisionImpact impact) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Sql.CHANGED_PROGRAMMES)) {
            insert.setLong(1, revision);
            set(connection, insert, 2, "uuid", impact.graduates());
            set(connection, insert, 3, "uuid", impact.candidates());
            set(connection, insert, 4, "uuid", impact.attendedEvents());
            set(connection, insert, 5, "uuid", impact.consultations());
            set(connection, insert, 6, "uuid", impact.publications());
            set(connection, insert, 7, "uuid", impact.competitions());
            set(connection, insert, 8, "uuid", impact.applications());
            set(connection, insert, 9, "uuid", impact.awards());
            set(connection, insert, 10, "text", impact.programmes());
            insert.setBoolean(11, impact.names());
            insert.executeUpdate();
        }
    }

    private static void set(
            Connection connection, PreparedStatement statement, int index, String type, Collection<?> keys)
            throws SQLException {
        statement.setArray(index, connection.createArrayOf(type, keys.toArray()));
    }

    /** The last of these programmes' revisions, 0 when nothing is known of any. */
    static long last(Connection connection, List<String> programmes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(max(revision), 0) from programme_revision where programme = any (?)")) {
            set(connection, select, 1, "text", programmes);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
