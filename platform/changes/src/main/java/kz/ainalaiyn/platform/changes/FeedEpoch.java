package kz.ainalaiyn.platform.changes;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The time during which positions in the feed mean what they meant. It ends when the database finds itself in another
 * place: restored from a dump into another cluster or database, or from a backup to an earlier moment.
 */
@Singleton
final class FeedEpoch {

    private final DataSource database;

    FeedEpoch(DataSource database) {
        this.database = database;
    }

    /** The epoch now, read from the database because a restore can happen under a running application. */
    UUID current() {
        try (var connection = database.getConnection()) {
            var epoch = settled(connection);
            return epoch != null ? epoch : settle(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The epoch of the feed could not be read", e);
        }
    }

    private static @Nullable UUID settled(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select id from feed_epoch where place = feed_place()");
                var answer = query.executeQuery()) {
            return answer.next() ? answer.getObject(1, UUID.class) : null;
        }
    }

    private static UUID settle(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from feed_epoch for update");
            var settledMeanwhile = settled(connection);
            if (settledMeanwhile == null) {
                // Rows from a cluster that had counted further would wait behind the horizon until this one has too,
                // and in the wrong order with the new ones. As one transaction of this cluster they keep their order:
                // their ids are those of the inserts. The feed may be long: no bound on the time.
                statement.execute("set local transaction_timeout = 0");
                statement.execute("""
                        update outbox set xid = pg_current_xact_id()
                        where exists (select from outbox o where o.xid >= pg_snapshot_xmax(pg_current_snapshot()))
                        """);
                statement.execute("update feed_epoch set id = gen_random_uuid(), place = feed_place()");
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        var epoch = settled(connection);
        if (epoch == null) {
            throw new IllegalStateException("The database moved again while its feed took a new epoch");
        }
        return epoch;
    }
}
