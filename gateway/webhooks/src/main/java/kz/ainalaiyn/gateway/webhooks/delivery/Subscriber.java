package kz.ainalaiyn.gateway.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.platform.changes.FeedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook wants to be told.
 *
 * @param organisation whose changes; null for those of all
 */
record Subscriber(UUID webhook, @Nullable String organisation, Set<String> types, Instant since) {
    /** By so much the clocks of services may be behind. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Whether the event is one of those: what its own reading of the feed would give, of these types. */
    boolean wants(FeedEvent event) {
        return types.contains(event.type()) && (organisation == null || organisation.equals(event.organisation()));
    }

    /** Whether it is also no older than the subscription. */
    boolean wantsNow(FeedEvent event) {
        return wants(event) && !event.time().isBefore(since.minus(SKEW));
    }
}
