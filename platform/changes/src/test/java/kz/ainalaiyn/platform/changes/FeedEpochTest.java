package kz.ainalaiyn.platform.changes;

import static kz.ainalaiyn.platform.changes.FeedDatabase.ALL;
import static kz.ainalaiyn.platform.changes.FeedDatabase.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ainalaiyn.platform.testing.PostgresCluster;
import org.junit.jupiter.api.Test;

class FeedEpochTest {

    private final FeedDatabase database = FeedDatabase.fresh();

    @Test
    void an_epoch_lasts_while_the_database_stays_where_it_is() {
        assertThat(epochOf(database)).isEqualTo(epochOf(database));
    }

    @Test
    void a_dump_restored_into_another_database_begins_another_epoch() throws Exception {
        database.write("first");
        var restored = FeedDatabase.fresh();

        restore(database, restored);

        assertThat(epochOf(restored)).isNotEqualTo(epochOf(database));
    }

    @Test
    void a_dump_restored_into_a_cluster_that_counted_less_is_served_at_once_and_in_its_order() throws Exception {
        database.spendTransactionNumbersUpTo(50_000);
        database.write("first", "second", "third");
        try (var cluster = PostgresCluster.start()) {
            var restored = FeedDatabase.migrated(cluster.createDatabase());
            restore(database, restored);
            restored.write("after");
            // The control: as restored, the old changes wait for 49,000 transactions, and come after the new one.
            assertThat(subjects(restored.log().read(FeedDatabase.START, ALL, 10)))
                    .containsExactly("after");

            var epoch = epochOf(restored);

            assertThat(epoch).isNotEqualTo(epochOf(database));
            assertThat(subjects(restored.log().read(Position.start(epoch), ALL, 10)))
                    .containsExactly("first", "second", "third", "after");
        }
    }

    @Test
    void all_who_ask_at_once_after_a_restore_get_the_same_epoch() throws Exception {
        var restored = FeedDatabase.fresh();
        restore(database, restored);
        var answers = new ArrayList<Future<UUID>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> epochOf(restored)));
            }
        }

        var epochs = new HashSet<UUID>();
        for (var answer : answers) {
            epochs.add(answer.get());
        }
        assertThat(epochs).hasSize(1).doesNotContain(epochOf(database));
    }

    private static UUID epochOf(FeedDatabase database) {
        return new FeedEpoch(database.source()).current();
    }

    /** Copies what a dump holds: the values of all columns, and the state of the sequence. */
    private static void restore(FeedDatabase from, FeedDatabase to) throws Exception {
        to.run("delete from feed_epoch");
        to.run("insert into feed_epoch (id, place) values (%s)"
                .formatted(from.ask("select quote_literal(id) || ', ' || quote_literal(place) from feed_epoch")));
        for (var row : from.list("""
                select concat_ws(', ', quote_literal(xid) || '::xid8', id, quote_literal(type), quote_literal(subject),
                                 version, quote_literal(recorded_at), quote_literal(data))
                from outbox order by id
                """)) {
            to.run("""
                    insert into outbox (xid, id, type, subject, version, recorded_at, data)
                    overriding system value values (%s)
                    """.formatted(row));
        }
        to.run("select setval('outbox_id_seq', 1 + (select coalesce(max(id), 0) from outbox))");
    }
}
