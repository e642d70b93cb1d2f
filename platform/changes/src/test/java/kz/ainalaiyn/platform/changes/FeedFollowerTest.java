package kz.ainalaiyn.platform.changes;

import static kz.ainalaiyn.platform.changes.FeedDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFollowerTest {

    private final FakeFeed feed = new FakeFeed();
    private final Consumer consumer = new Consumer();
    private final FeedFollower<List<FeedEvent>> follower = new FeedFollower<>(
            "test",
            new FeedReader(HttpClient.newHttpClient(), feed.address(), () -> "token"),
            consumer,
            Duration.ofSeconds(1),
            InstantSource.fixed(NOW));

    @AfterEach
    void stop() {
        follower.stop();
        feed.close();
    }

    @Test
    void batches_are_applied_in_turn_and_read_on_from_the_last_event() throws Exception {
        feed.answersEvents(1, 3).answersEvents(4, 5);

        follower.start();

        assertThat(consumer.next()).isEqualTo("p1 p2 p3 -> p3");
        assertThat(consumer.next()).isEqualTo("p4 p5 -> p5");
        assertThat(feed.asked.get(1)).endsWith("lastEventId=p3");
    }

    @Test
    void the_page_behind_a_full_one_is_read_while_that_one_is_applied() throws Exception {
        feed.answersEvents(1, FeedReader.LIMIT).answersEvents(FeedReader.LIMIT + 1, FeedReader.LIMIT + 1);
        consumer.beforeApplying = () -> await(() -> feed.asked.size() == 2);

        follower.start();

        assertThat(consumer.next()).endsWith("-> p" + FeedReader.LIMIT);
        assertThat(consumer.next()).isEqualTo("p2001 -> p2001");
        await(() -> feed.asked.size() == 3);
        assertThat(feed.asked.getLast())
                .as("what was read ahead may no longer be the end")
                .contains("timeout=0");
        assertThat(follower.freshness().caughtUp()).isFalse();
    }

    @Test
    void following_begins_where_the_consumer_is() throws Exception {
        consumer.position = "p7";
        feed.answersEvents(8, 8);

        follower.start();

        assertThat(consumer.next()).isEqualTo("p8 -> p8");
        assertThat(feed.asked.getFirst()).endsWith("lastEventId=p7");
    }

    @Test
    void a_failure_is_shown_and_tried_again() throws Exception {
        feed.answers(503, "");

        follower.start();
        await(() -> follower.freshness().lastError() != null);
        assertThat(follower.freshness().lastError()).contains("answered 503");
        assertThat(follower.health().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        feed.answersEvents(1, 1);

        assertThat(consumer.next()).isEqualTo("p1 -> p1");
        await(() -> follower.freshness().equals(new FeedFreshness(NOW, null, true)));
        assertThat(follower.health().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void a_batch_that_could_not_be_applied_comes_again() throws Exception {
        feed.answersEvents(1, 2).answersEvents(1, 2);
        consumer.failures = 1;

        follower.start();

        assertThat(consumer.next()).isEqualTo("failed");
        assertThat(consumer.next()).isEqualTo("p1 p2 -> p2");
        assertThat(feed.asked.get(1)).doesNotContain("lastEventId");
    }

    @Test
    void a_feed_of_another_epoch_is_read_again_from_the_beginning() throws Exception {
        consumer.position = "of another epoch";
        feed.answers(410, "").answersEvents(1, 1);

        follower.start();

        assertThat(consumer.next()).isEqualTo("restart");
        assertThat(consumer.next()).isEqualTo("p1 -> p1");
        assertThat(feed.asked.get(1)).doesNotContain("lastEventId");
    }

    @Test
    void a_full_batch_is_not_the_end_of_the_feed() throws Exception {
        feed.answersEvents(1, FeedReader.LIMIT);

        follower.start();

        consumer.next();
        await(() -> follower.freshness().lastRead() != null);
        assertThat(follower.freshness().caughtUp()).isFalse();
    }

    @Test
    void an_empty_batch_is_the_end_of_the_feed_and_not_applied() {
        feed.answers(200, "[]");

        follower.start();

        await(() -> follower.freshness().caughtUp());
        assertThat(consumer.heard).isEmpty();
    }

    @Test
    void nothing_is_asked_after_the_stop() {
        feed.answers(200, "[]");
        follower.start();
        await(() -> feed.asked.size() == 2);

        follower.stop();

        feed.answersEvents(1, 1);
        assertThat(consumer.heard).isEmpty();
        assertThat(feed.asked).hasSize(2);
    }

    @Test
    void following_can_begin_again_after_the_stop() throws Exception {
        feed.answers(200, "[]");
        follower.start();
        await(() -> feed.asked.size() == 2);
        follower.stop();

        feed.answersEvents(1, 1);
        follower.start();

        assertThat(consumer.next()).isEqualTo("p1 -> p1");
    }

    private static void await(BooleanSupplier holds) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited ten seconds").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static final class Consumer implements FeedConsumer<List<FeedEvent>> {

        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        volatile @Nullable String position;
        volatile int failures;
        volatile Runnable beforeApplying = () -> {};

        @Override
        public @Nullable String position() {
            return position;
        }

        @Override
        public List<FeedEvent> batch(List<FeedEvent> events) {
            return events;
        }

        @Override
        public void apply(List<FeedEvent> batch, String newPosition) {
            beforeApplying.run();
            if (failures > 0) {
                failures--;
                heard.add("failed");
                throw new IllegalStateException("the database is away");
            }
            position = newPosition;
            var ids = new ArrayList<String>();
            batch.forEach(event -> ids.add(event.id()));
            heard.add(String.join(" ", ids) + " -> " + newPosition);
        }

        @Override
        public void restart() {
            position = null;
            heard.add("restart");
        }

        String next() throws InterruptedException {
            var next = heard.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("heard within ten seconds").isNotNull();
            return next;
        }
    }
}
