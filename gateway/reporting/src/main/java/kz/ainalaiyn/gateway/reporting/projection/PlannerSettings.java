package kz.ainalaiyn.gateway.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How PostgreSQL plans the statements of a batch, and the statistics by which it plans the reports. */
final class PlannerSettings {
    private static final int REVISIONS_OF_A_PLAN = 16;
    private static final String ANALYZE = Stream.concat(
                    Arrays.stream(ProjectedTable.values()).map(ProjectedTable::table),
                    Stream.of("occasion", "profile", "person_profile", "potential_duplicate"))
            .collect(Collectors.joining(", ", "analyze ", ""));

    private PlannerSettings() {}

    /**
     * For this transaction, each row is looked up by an index, in the order in which the statements are written, from what
     * changed to what depends on it: the tables grow faster than their statistics, by which to read all of a table would seem
     * to cost nothing. Which index it is can still change while they grow, so plans are made anew now and then; for each batch
     * they would be a fifth of its cost.
     */
    static void lookUpByIndex(Connection connection, long revision) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("""
                    set local plan_cache_mode = force_generic_plan; set local join_collapse_limit = 1;
                    set local from_collapse_limit = 1; set local enable_seqscan = off; set local enable_hashjoin = off;
                    set local enable_mergejoin = off; set local enable_sort = off;
                    set local enable_incremental_sort = off; set local jit = off;
                    set local synchronous_commit = off
                    """);
            if (revision % REVISIONS_OF_A_PLAN == 0) {
                settings.execute("discard plans");
            }
        }
    }

    /** Whenever the log has doubled: PostgreSQL's own round once a minute comes too late for tables that were empty. */
    static void renewStatistics(Connection connection, long revision) throws SQLException {
        if (Long.bitCount(revision) == 1) {
            try (Statement analyze = connection.createStatement()) {
                analyze.execute(ANALYZE);
            }
        }
    }
}
