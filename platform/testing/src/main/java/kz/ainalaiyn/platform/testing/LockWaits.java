package kz.ainalaiyn.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Who waits for whom in the database. */
public final class LockWaits {
    private LockWaits() {}

    /** Returns when so many wait for a lock, or when what should wait is done. */
    public static void await(DataSource database, int number, Future<?> shouldWait) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            int waiting = 0;
            while (waiting < number && !shouldWait.isDone()) {
                try (var rows = statement.executeQuery("""
                        select count(*), pg_sleep(0.05) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)) {
                    rows.next();
                    waiting = rows.getInt(1);
                }
            }
        }
    }
}
