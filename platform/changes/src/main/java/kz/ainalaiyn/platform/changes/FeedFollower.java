package kz.ainalaiyn.platform.changes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one consumer up to date with one feed, on a virtual thread of its own, for as long as it is told to. */
public final class FeedFollower<B> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

    // Within the time that proxies commonly let a connection be idle.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final FeedPages<B> pages;
    private final FeedConsumer<B> consumer;
    private final Duration patience;
    private final InstantSource clock;
    private final AtomicReference<FeedFreshness> freshness = new AtomicReference<>(FeedFreshness.UNKNOWN);

    private volatile @Nullable Thread thread;

    /**
     * Follows nothing yet, see {@link #start}.
     *
     * @param name of the feed, for the log
     */
    public FeedFollower(String name, FeedReader reader, FeedConsumer<B> consumer, InstantSource clock) {
        this(name, reader, consumer, PATIENCE, clock);
    }

    /**
     * Follows nothing yet, see {@link #start}.
     *
     * @param name of the feed, for the log
     * @param patience how long one request waits at the end of the feed, at most a minute
     */
    FeedFollower(String name, FeedReader reader, FeedConsumer<B> consumer, Duration patience, InstantSource clock) {
        this.name = name;
        this.pages = new FeedPages<>(reader, consumer::batch);
        this.consumer = consumer;
        this.patience = patience;
        this.clock = clock;
    }

    /** Begins to follow, or does nothing when it does already. */
    public synchronized void start() {
        if (thread == null) {
            var following = Thread.ofVirtual().name("feed-" + name).unstarted(this::follow);
            thread = following;
            following.start();
        }
    }

    /** Follows no more when it returns; waits up to five seconds for a batch that is being applied. */
    public synchronized void stop() {
        var running = thread;
        if (running == null) {
            return;
        }
        // Before the interrupt, in case that the consumer swallows it.
        thread = null;
        running.interrupt();
        try {
            if (!running.join(TIME_TO_STOP)) {
                LOG.warnf("The feed %s is still applying a batch", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** How up to date the consumer is at this moment. */
    public FeedFreshness freshness() {
        return freshness.get();
    }

    /** Whether all was read that the feed had to tell at this time. */
    public boolean hasReadSince(Instant time) {
        FeedFreshness now = freshness.get();
        return now.caughtUp() && now.lastRead() != null && now.lastRead().isAfter(time);
    }

    /** Not well while the feed cannot be read on; what is answered meanwhile is right, only late. */
    public HealthCheckResponse health() {
        FeedFreshness now = freshness.get();
        return HealthCheckResponse.named("followed feed " + name)
                .status(now.lastError() == null)
                .withData("lastRead", String.valueOf(now.lastRead()))
                .withData("caughtUp", now.caughtUp())
                .withData("lastError", String.valueOf(now.lastError()))
                .build();
    }

    private void follow() {
        var pause = FIRST_PAUSE;
        while (thread == Thread.currentThread()) {
            try {
                var position = consumer.position();
                while (thread == Thread.currentThread()) {
                    position = readOn(position);
                    pause = FIRST_PAUSE;
                }
            } catch (FeedConsumer.AppliedElsewhere e) {
                pause = FIRST_PAUSE;
            } catch (FeedException | RuntimeException e) {
                remember(e);
                if (!slept(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private @Nullable String readOn(@Nullable String position) throws FeedException, InterruptedException {
        FeedPages.Page<B> page;
        try {
            // Waits only where the end was reached before: the first answer, not a long poll later, says how fresh it
            // is.
            page = pages.read(position, freshness.get().caughtUp() ? patience : Duration.ZERO);
        } catch (FeedException.PositionRefused e) {
            if (position == null) {
                throw e;
            }
            LOG.warnf("The feed %s is read again from the beginning: %s", name, e.getMessage());
            consumer.restart();
            freshness.set(FeedFreshness.UNKNOWN);
            return consumer.position();
        }
        if (page.batch() != null && page.last() != null) {
            consumer.apply(page.batch(), page.last());
            position = page.last();
        }
        var reachedTheEnd = page.ended() && pages.isCurrent();
        freshness.updateAndGet(before -> before.read(clock.instant(), reachedTheEnd));
        return position;
    }

    private void remember(Exception failure) {
        var error = String.valueOf(failure.getMessage());
        // A source that is away for an hour is one line in the log.
        if (!error.equals(freshness.get().lastError())) {
            LOG.warnf(failure, "The feed %s cannot be read on, trying again: %s", name, error);
        }
        freshness.updateAndGet(before -> before.failed(error));
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
