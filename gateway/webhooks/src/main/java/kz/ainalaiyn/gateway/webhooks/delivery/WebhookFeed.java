package kz.ainalaiyn.gateway.webhooks.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.changes.FeedConsumer;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Makes deliveries of what one feed tells, in the transaction in which its position moves. Several gateways may read the same feed: a batch is that
 * one's which moves the position from where the batch began.
 */
final class WebhookFeed implements FeedConsumer<List<FeedEvent>> {
    /** When a feed has to be read again from its beginning, so much is sent again of what it had told. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final Source source;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Queues queues;
    private final Ids ids;
    private final InstantSource clock;
    private final Runnable whenThereAreSome;
    private @Nullable String after;

    WebhookFeed(
            Source source,
            Ledger ledger,
            Deliveries deliveries,
            Queues queues,
            Ids ids,
            InstantSource clock,
            Runnable whenThereAreSome) {
        this.source = source;
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.queues = queues;
        this.ids = ids;
        this.clock = clock;
        this.whenThereAreSome = whenThereAreSome;
    }

    @Override
    public @Nullable String position() {
        after = ledger.row(
                        "select position from webhook_feed where source = ?",
                        row -> Optional.ofNullable(row.getString("position")),
                        source.name())
                .flatMap(position -> position)
                .orElse(null);
        return after;
    }

    @Override
    public List<FeedEvent> batch(List<FeedEvent> events) {
        return events;
    }

    @Override
    public void apply(List<FeedEvent> batch, String newPosition) {
        boolean some = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Instant> againFrom = move(batch, newPosition);
            return deliver(batch, againFrom);
        });
        after = newPosition;
        if (some) {
            whenThereAreSome.run();
        }
    }

    /** Moves the position; from when on the batch is to be sent, where it is read again. */
    private Optional<Instant> move(List<FeedEvent> batch, String newPosition) {
        ledger.update("insert into webhook_feed (source) values (?) on conflict do nothing", source.name());
        Instant reached =
                batch.stream().map(FeedEvent::time).max(Instant::compareTo).orElseThrow();
        List<Optional<Instant>> moved = ledger.rows(
                """
                update webhook_feed set position = ?, reached = greatest(reached, ?)
                where source = ? and position is not distinct from ?
                returning again_from
                """,
                row -> Optional.ofNullable(Ledger.instant(row, "again_from")),
                newPosition,
                reached,
                source.name(),
                after);
        if (moved.isEmpty()) {
            throw new AppliedElsewhere();
        }
        return moved.getFirst();
    }

    private boolean deliver(List<FeedEvent> batch, Optional<Instant> againFrom) {
        List<Subscriber> subscribers = deliveries.lockSubscribers();
        List<NewDelivery> all = new ArrayList<>();
        for (FeedEvent event : batch) {
            if (againFrom.isEmpty() || !event.time().isBefore(againFrom.get())) {
                subscribers.stream()
                        .filter(subscriber -> subscriber.wantsNow(event))
                        .forEach(
                                subscriber -> all.add(NewDelivery.of(ids.next(), subscriber.webhook(), source, event)));
            }
        }
        deliveries.insert(all, DeliveryOccasion.CHANGE, source, clock.instant());
        List<UUID> added = all.stream().map(NewDelivery::id).toList();
        queues.enter(added);
        return !added.isEmpty();
    }

    /** The feed is another one since its service was restored. What it told long before is known; of the last day it comes again, by other ids. */
    @Override
    public void restart() {
        ledger.update("""
                update webhook_feed set position = null, again_from = least(reached, ?) - ?::interval where source = ?
                """, clock.instant(), OVERLAP.toString(), source.name());
    }
}
