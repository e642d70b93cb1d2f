package kz.ainalaiyn.platform.changes;

import static kz.ainalaiyn.platform.changes.FeedDatabase.ALL;
import static kz.ainalaiyn.platform.changes.FeedDatabase.START;
import static kz.ainalaiyn.platform.changes.FeedDatabase.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import kz.ainalaiyn.platform.testing.PostgresCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionOrderTest {

    // A cluster of its own, whose count of transactions is still below ten thousand.
    private final PostgresCluster cluster = PostgresCluster.start();
    private final FeedDatabase database = FeedDatabase.migrated(cluster.createDatabase());

    @AfterEach
    void stop() {
        cluster.close();
    }

    @BeforeEach
    void write_from_transaction_9998_to_10001() throws Exception {
        database.spendTransactionNumbersUpTo(9_998);
        database.write("first", "second", "third", "fourth");
        assertThat(database.list("select xid::text from outbox order by id"))
                .containsExactly("9998", "9999", "10000", "10001");
    }

    @Test
    void transaction_10000_comes_after_9999() {
        assertThat(subjects(database.log().read(START, ALL, 10))).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void a_reader_at_transaction_9999_reads_on_with_10000() {
        var second = database.log().read(START, ALL, 2).getLast();

        assertThat(subjects(database.log().read(second.position(), ALL, 10))).containsExactly("third", "fourth");
    }

    @Test
    void as_text_the_order_would_be_another() throws Exception {
        assertThat(database.list("select subject from outbox order by xid::text, id"))
                .containsExactly("third", "fourth", "first", "second");
    }
}
