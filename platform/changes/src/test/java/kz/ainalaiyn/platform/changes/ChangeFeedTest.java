package kz.ainalaiyn.platform.changes;

import static kz.ainalaiyn.platform.changes.FeedDatabase.ALL;
import static kz.ainalaiyn.platform.changes.FeedDatabase.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {

    private final FeedDatabase database = FeedDatabase.fresh();
    private final CountingSource source = new CountingSource(database.source());
    private final ChangeFeed feed = new ChangeFeed(new ChangeLog(source.counted()));

    @Test
    void an_empty_feed_answers_an_impatient_reader_at_once() throws Exception {
        assertThat(feed.next(START, ALL, 10, Duration.ZERO)).isEmpty();
    }

    @Test
    void a_patient_reader_of_an_empty_feed_gets_nothing_in_the_end() throws Exception {
        assertThat(feed.next(START, ALL, 10, Duration.ofMillis(250))).isEmpty();
    }

    @Test
    void who_waits_is_let_go_when_the_application_stops() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> feed.next(START, ALL, 10, Duration.ofMinutes(1)));

            feed.release(new ShutdownEvent());

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void forty_readers_who_wait_cost_hardly_more_queries_than_one() throws Exception {
        var since = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<List<RecordedChange>>>();
            for (var i = 0; i < 40; i++) {
                waiting.add(threads.submit(() -> feed.next(START, ALL, 10, Duration.ofSeconds(1))));
            }
            for (var reader : waiting) {
                assertThat(reader.get()).isEmpty();
            }
        }

        // One read each when they come, and one look for all of them each 100 ms.
        var looks = (System.nanoTime() - since) / 100_000_000;
        assertThat(source.connections()).isBetween(40, 41 + (int) looks);
    }

    @Test
    void all_who_wait_get_the_change_that_comes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<List<RecordedChange>>>();
            for (var i = 0; i < 5; i++) {
                waiting.add(threads.submit(() -> feed.next(START, ALL, 10, Duration.ofSeconds(20))));
            }
            CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(() -> write("late"));

            for (var reader : waiting) {
                assertThat(FeedDatabase.subjects(reader.get(10, TimeUnit.SECONDS)))
                        .containsExactly("late");
            }
        }
    }

    private void write(String subject) {
        try {
            database.write(subject);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
