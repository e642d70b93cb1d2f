package kz.ainalaiyn.platform.changes;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in the order of the feed, up to the horizon: the oldest transaction of the cluster that is still open.
 * Nothing can appear before that any more, so that a reader who is past a row has seen all rows before it.
 */
@Singleton
final class ChangeLog {

    /** A page ends behind the change with which the data of its changes have so many characters. */
    static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    // What is in memory beyond a page's bound: a change can be as large as a request.
    private static final int ROWS_AT_A_TIME = 100;

    // Ordered by the column and never by its text: as text 10000 sorts before 9999.
    static final String EVERYTHING = """
            select o.xid::text as position_xid, o.id, o.type, o.subject, o.version, o.organisation, o.recorded_at, o.data
            from outbox o
            where (o.xid, o.id) > (?::xid8, ?)
              and o.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by o.xid, o.id
            limit ?
            """;

    static final String OF_ONE_ORGANISATION = """
            select o.xid::text as position_xid, o.id, o.type, o.subject, o.version, o.organisation, o.recorded_at, o.data
            from outbox o
            where (o.xid, o.id) > (?::xid8, ?)
              and o.xid < pg_snapshot_xmin(pg_current_snapshot())
              and o.organisation = ?
            order by o.xid, o.id
            limit ?
            """;

    static final String END = """
            select o.xid::text as position_xid, o.id
            from outbox o
            where o.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by o.xid desc, o.id desc
            limit 1
            """;

    private final DataSource database;

    ChangeLog(DataSource database) {
        this.database = database;
    }

    /**
     * The changes in this scope that come next after the position, oldest first, at most {@code limit}, and fewer where they are
     * large.
     */
    List<RecordedChange> read(Position after, Scope scope, int limit) {
        try (var connection = database.getConnection()) {
            // Otherwise PostgreSQL's driver reads all rows before it gives the first.
            connection.setAutoCommit(false);
            try (var query = query(connection, after, scope, limit);
                    var answer = query.executeQuery()) {
                var changes = new ArrayList<RecordedChange>();
                var characters = 0;
                while (characters < MOST_CHARACTERS && answer.next()) {
                    var change = change(after.epoch(), answer);
                    characters += change.data().length();
                    changes.add(change);
                }
                return changes;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    /** The position of the last change below the horizon, null while there is none. */
    @Nullable
    Position end(UUID epoch) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(END);
                var answer = query.executeQuery()) {
            return answer.next() ? position(epoch, answer) : null;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    private static PreparedStatement query(Connection connection, Position after, Scope scope, int limit)
            throws SQLException {
        var query = connection.prepareStatement(scope.everything() ? EVERYTHING : OF_ONE_ORGANISATION);
        var parameter = 1;
        query.setString(parameter++, Long.toUnsignedString(after.xid()));
        query.setLong(parameter++, after.id());
        if (!scope.everything()) {
            query.setString(parameter++, scope.only());
        }
        query.setInt(parameter, limit);
        query.setFetchSize(ROWS_AT_A_TIME);
        return query;
    }

    private static RecordedChange change(UUID epoch, ResultSet row) throws SQLException {
        return new RecordedChange(
                position(epoch, row),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("version"),
                row.getString("organisation"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("data"));
    }

    private static Position position(UUID epoch, ResultSet row) throws SQLException {
        return new Position(epoch, Long.parseUnsignedLong(row.getString("position_xid")), row.getLong("id"));
    }
}
