package kz.ainalaiyn.gateway.reporting.revision;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the services' changes became known, for ever.
 *
 * <p>A revision is written here before it is applied to the projection, so that a projection which lost its place, or
 * all of its database, goes the same way again and comes to the same states.
 */
@Singleton
public class RevisionLog {
    private final Database database;
    private final InstantSource clock;

    RevisionLog(@io.quarkus.agroal.DataSource("ledger") DataSource database, InstantSource clock) {
        this.database = new Database(database);
        this.clock = clock;
    }

    /**
     * Writes down the next revision. The lock makes revisions commit in the order of their numbers, and their moments
     * never go back.
     */
    public Revision append(Source source, @Nullable String after, String position) {
        return database.transaction(connection -> {
            lock(connection, "exclusive");
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into revision (id, applied_at, source, after, position)
                    select coalesce(max(id), 0) + 1, greatest(?, max(applied_at)), ?, ?, ? from revision
                    returning id, applied_at, source, after, position
                    """)) {
                insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(2, source.name());
                insert.setString(3, after);
                insert.setString(4, position);
                return read(insert).getFirst();
            }
        });
    }

    /** The revisions behind this one, oldest first, at most 1000. */
    public List<Revision> after(long revision) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select id, applied_at, source, after, position from revision where id > ? order by id limit 1000
                    """)) {
                select.setLong(1, revision);
                return read(select);
            }
        });
    }

    /**
     * The number of the last revision that had become known at this moment, 0 if none had. It waits for one that is being
     * written, so that for a moment that has passed the answer is always the same.
     */
    public long at(Instant moment) {
        return database.transaction(connection -> {
            lock(connection, "share");
            try (PreparedStatement select =
                    connection.prepareStatement("select coalesce(max(id), 0) from revision where applied_at <= ?")) {
                select.setObject(1, moment.atOffset(ZoneOffset.UTC));
                return number(select);
            }
        });
    }

    /** The number of the last revision, 0 before the first. */
    public long last() {
        return database.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select coalesce(max(id), 0) from revision")) {
                return number(select);
            }
        });
    }

    private static void lock(Connection connection, String mode) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("lock table revision in " + mode + " mode")) {
            lock.execute();
        }
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Revision> read(PreparedStatement statement) throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                revisions.add(new Revision(
                        row.getLong("id"),
                        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                        Source.valueOf(row.getString("source")),
                        row.getString("after"),
                        row.getString("position")));
            }
        }
        return revisions;
    }
}
