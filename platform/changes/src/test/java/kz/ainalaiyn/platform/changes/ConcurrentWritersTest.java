package kz.ainalaiyn.platform.changes;

import static kz.ainalaiyn.platform.changes.FeedDatabase.ALL;
import static kz.ainalaiyn.platform.changes.FeedDatabase.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrentWritersTest {

    private static final int WRITERS = 16;
    private static final int SLOW = 0;
    private static final int CHANGES_EACH = 2_500;

    private final FeedDatabase database = FeedDatabase.fresh();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch overtaken = new CountDownLatch(1);

    @Test
    void a_reader_who_follows_16_writers_gets_every_change_once() throws Exception {
        var followed = new ArrayList<String>();
        var followedByIdOnly = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            writers.add(threads.submit(() -> write(SLOW)));
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            for (var writer = SLOW + 1; writer < WRITERS; writer++) {
                var number = writer;
                writers.add(threads.submit(() -> write(number)));
            }

            follow(writers, followed, followedByIdOnly);

            for (var writer : writers) {
                writer.get();
            }
        }

        assertThat(followed).doesNotHaveDuplicates().hasSize(WRITERS * CHANGES_EACH);
        // The control: the same run, read by the sequence alone, must be seen to lose rows, or the run proves nothing.
        assertThat(followedByIdOnly).as("read by the sequence alone").hasSizeLessThan(WRITERS * CHANGES_EACH);
    }

    private void follow(List<Future<?>> writers, List<String> followed, HashSet<String> followedByIdOnly)
            throws SQLException {
        var log = database.log();
        var position = START;
        var id = 0L;
        try (var connection = database.connect()) {
            var done = false;
            while (true) {
                var lastRound = done;
                done = writers.stream().allMatch(Future::isDone);
                var batch = log.read(position, ALL, 1_000);
                if (!batch.isEmpty()) {
                    followed.addAll(FeedDatabase.subjects(batch));
                    position = batch.getLast().position();
                }
                id = readByIdOnly(connection, id, followedByIdOnly);
                if (!followedByIdOnly.isEmpty()) {
                    overtaken.countDown();
                }
                if (lastRound && batch.isEmpty()) {
                    return;
                }
            }
        }
    }

    private static long readByIdOnly(Connection connection, long after, HashSet<String> subjects) throws SQLException {
        try (var query =
                connection.prepareStatement("select id, subject from outbox where id > ? order by id limit 1000")) {
            query.setLong(1, after);
            try (var answer = query.executeQuery()) {
                var last = after;
                while (answer.next()) {
                    last = answer.getLong(1);
                    subjects.add(answer.getString(2));
                }
                return last;
            }
        }
    }

    /** The slow one has the lowest id, and commits when a later one has been read. */
    private Void write(int writer) throws SQLException, InterruptedException {
        var random = new Random(writer);
        try (var connection = database.begin()) {
            var written = 0;
            while (written < CHANGES_EACH) {
                var together = Math.min(1 + random.nextInt(8), CHANGES_EACH - written);
                for (var i = 0; i < together; i++) {
                    FeedDatabase.append(connection, writer + "/" + written++, 1);
                }
                if (writer == SLOW) {
                    begun.countDown();
                    assertThat(overtaken.await(1, TimeUnit.MINUTES)).isTrue();
                }
                connection.commit();
            }
        }
        return null;
    }
}
