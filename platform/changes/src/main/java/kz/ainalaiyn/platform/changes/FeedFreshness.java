package kz.ainalaiyn.platform.changes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How up to date the reader of a feed is.
 *
 * @param lastRead when the feed last answered and the answer was applied; null before the first time
 * @param lastError why the last attempt failed; null when it did not
 * @param caughtUp whether the last answer reached the end of the feed
 */
public record FeedFreshness(
        @Nullable Instant lastRead, @Nullable String lastError, boolean caughtUp) {

    static final FeedFreshness UNKNOWN = new FeedFreshness(null, null, false);

    FeedFreshness read(Instant now, boolean reachedTheEnd) {
        return new FeedFreshness(now, null, reachedTheEnd);
    }

    FeedFreshness failed(String error) {
        return new FeedFreshness(lastRead, error, caughtUp);
    }
}
