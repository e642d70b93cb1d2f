package kz.ainalaiyn.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
class FollowedServiceTest {

    private static final int WRITERS = 8;
    private static final int CHANGES_EACH = 250;

    @Inject
    ChangeWriter changes;

    @TestHTTPResource
    URI service;

    @Test
    void a_follower_over_http_hears_of_every_change_once() throws Exception {
        var collector = new Collector();
        try (var follower = new FeedFollower<>(
                        "test", new FeedReader(service, Tokens::feedReader), collector, InstantSource.system());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            follower.start();

            var writers = new ArrayList<Future<?>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var number = writer;
                writers.add(threads.submit(() -> IntStream.range(0, CHANGES_EACH)
                        .forEach(n -> changes.write("followed " + number + "/" + n, null))));
            }
            for (var writer : writers) {
                writer.get();
            }

            assertThat(collector.followed(WRITERS * CHANGES_EACH)).doesNotHaveDuplicates();
        }
    }

    private static final class Collector implements FeedConsumer<List<FeedEvent>> {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Override
        public @Nullable String position() {
            return null;
        }

        @Override
        public List<FeedEvent> batch(List<FeedEvent> events) {
            return events;
        }

        @Override
        public void apply(List<FeedEvent> batch, String newPosition) {
            batch.stream()
                    .map(FeedEvent::subject)
                    .filter(subject -> subject.startsWith("followed"))
                    .forEach(heard::add);
        }

        @Override
        public void restart() {
            throw new IllegalStateException("There is one epoch in this test");
        }

        /** As many as are expected, and one more if there is one within half a second. */
        List<String> followed(int expected) throws InterruptedException {
            var followed = new ArrayList<String>();
            while (followed.size() < expected) {
                var next = heard.poll(20, TimeUnit.SECONDS);
                assertThat(next).as("after %d changes", followed.size()).isNotNull();
                followed.add(next);
            }
            assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
            return followed;
        }
    }
}
