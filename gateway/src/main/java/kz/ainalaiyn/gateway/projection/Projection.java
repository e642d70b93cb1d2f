package kz.ainalaiyn.gateway.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.changes.FeedEvent;
import org.jspecify.annotations.Nullable;

/** Applies batches of changes, each as one revision and one transaction, so that a revision is whole or not there. */
@Singleton
class Projection {
    private final DataSource database;
    private final InstantSource clock;

    Projection(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where the feed of this source was left, null before the first batch. */
    @Nullable
    String position(Source source) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select position from revision where source = ? order by id desc limit 1")) {
            select.setString(1, source.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString("position") : null;
            }
        } catch (SQLException e) {
            throw new ProjectionException("The position of " + source + " could not be read", e);
        }
    }

    /** Applies a batch as the next revision. */
    void apply(Source source, List<FeedEvent> batch, String newPosition) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long revision = begin(connection, source, newPosition);
                for (Map.Entry<ProjectedTable, List<FeedEvent>> changes :
                        byTable(batch).entrySet()) {
                    write(connection, changes.getKey(), changes.getValue(), revision);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ProjectionException("A batch of " + source + " could not be applied", e);
        }
    }

    /**
     * Takes the next revision. The lock makes revisions commit in the order of their numbers, so that a revision that
     * can be seen has all before it.
     */
    private long begin(Connection connection, Source source, String newPosition) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("lock table revision in exclusive mode");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into revision (id, applied_at, source, position)
                        select coalesce(max(id), 0) + 1, greatest(?, max(applied_at)), ?, ? from revision
                        returning id
                        """)) {
            lock.execute();
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, source.name());
            insert.setString(3, newPosition);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong("id");
            }
        }
    }

    private static Map<ProjectedTable, List<FeedEvent>> byTable(List<FeedEvent> batch) {
        Map<ProjectedTable, List<FeedEvent>> changes = new EnumMap<>(ProjectedTable.class);
        for (FeedEvent event : batch) {
            ProjectedTable.of(event.type())
                    .ifPresent(table -> changes.computeIfAbsent(table, t -> new ArrayList<>())
                            .add(event));
        }
        return changes;
    }

    private static void write(Connection connection, ProjectedTable table, List<FeedEvent> changes, long revision)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.statement())) {
            for (FeedEvent change : changes) {
                statement.setString(1, change.subject());
                statement.setLong(2, change.version());
                statement.setString(3, change.data().toString());
                statement.setLong(4, revision);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
