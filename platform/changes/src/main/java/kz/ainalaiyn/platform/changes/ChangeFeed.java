package kz.ainalaiyn.platform.changes;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.ainalaiyn.platform.access.Scope;
import org.jspecify.annotations.Nullable;

/** The change log for readers who wait: at its end they are held until something comes or their patience ends. */
@Singleton
final class ChangeFeed {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final ChangeLog log;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private final ReentrantLock looking = new ReentrantLock();
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();
    private @Nullable Position end;

    ChangeFeed(ChangeLog log) {
        this.log = log;
    }

    /** What comes next after the position; waits for it up to {@code patience} and then answers with nothing. */
    List<RecordedChange> next(Position after, Scope scope, int limit, Duration patience) throws InterruptedException {
        var since = System.nanoTime();
        var changes = log.read(after, scope, limit);
        var readUpTo = after;
        while (changes.isEmpty() && System.nanoTime() - since < patience.toNanos() && !isStoppingAfterAPause()) {
            var endNow = end(after.epoch());
            if (endNow != null && readUpTo.isBefore(endNow)) {
                changes = log.read(after, scope, limit);
                readUpTo = endNow;
            }
        }
        return changes;
    }

    private boolean isStoppingAfterAPause() throws InterruptedException {
        return stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Where the log ends: all who wait share one small query, however many they are. */
    private @Nullable Position end(UUID epoch) {
        looking.lock();
        try {
            if (System.nanoTime() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
                end = log.end(epoch);
                lookedAt = System.nanoTime();
            }
            return end;
        } finally {
            looking.unlock();
        }
    }

    /** Lets those who wait go, so that the application need not wait for them when it stops. */
    void release(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }
}
