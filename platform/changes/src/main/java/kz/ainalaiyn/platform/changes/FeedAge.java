package kz.ainalaiyn.platform.changes;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** How long the feed has been held back: by a transaction that is open anywhere in the cluster and wrote something. */
@Singleton
final class FeedAge {

    static final String MEASURE = """
            select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
                   (select o.recorded_at
                    from outbox o
                    where o.xid >= pg_snapshot_xmin(pg_current_snapshot())
                    order by o.xid, o.id
                    limit 1) as waiting_since
            """;

    private final DataSource database;
    private final InstantSource clock;

    FeedAge(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The state of the horizon.
     *
     * @param age since the oldest change was recorded that is committed and cannot be served yet; zero if there is none
     * @param horizon the number of the oldest open transaction: {@code pg_stat_activity.backend_xid}, or
     *     {@code pg_prepared_xacts.transaction}, shows an administrator whose it is
     */
    record Held(Duration age, String horizon) {}

    Held measure() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(MEASURE);
                var answer = query.executeQuery()) {
            answer.next();
            var since = answer.getObject("waiting_since", OffsetDateTime.class);
            var age = since == null ? Duration.ZERO : Duration.between(since.toInstant(), clock.instant());
            return new Held(age.isNegative() ? Duration.ZERO : age, answer.getString("horizon"));
        } catch (SQLException e) {
            throw new IllegalStateException("The age of the feed could not be measured", e);
        }
    }
}
