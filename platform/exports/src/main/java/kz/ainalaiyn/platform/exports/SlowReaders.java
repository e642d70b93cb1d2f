package kz.ainalaiyn.platform.exports;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Closes the connections of those who stop to read a file: it has a place that others wait for, and a connection to the database. */
@Singleton
final class SlowReaders {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Vertx vertx;

    SlowReaders(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Watches the reader of this answer until the watch is closed. */
    Watch watch(HttpServerRequest request) {
        return new Watch(request);
    }

    /** Whether a file gets on. */
    final class Watch implements AutoCloseable {
        private final HttpServerRequest request;
        private final AtomicInteger pages = new AtomicInteger();
        private final long latest = System.nanoTime() + Snapshot.LONGEST.toNanos();
        private final long timer;
        private int seen = -1;

        private Watch(HttpServerRequest request) {
            this.request = request;
            this.timer = vertx.setPeriodic(LONGEST_PAUSE.toMillis(), tick -> look());
        }

        private void look() {
            int now = pages.get();
            if (now == seen || System.nanoTime() > latest) {
                request.connection().close();
            }
            seen = now;
        }

        /**
         * One page more is on its way.
         *
         * @throws IOException where nobody waits for the rest
         */
        void progressed() throws IOException {
            pages.incrementAndGet();
            if (request.response().closed()) {
                throw new IOException("Nobody waits for the rest");
            }
        }

        @Override
        public void close() {
            vertx.cancelTimer(timer);
        }
    }
}
