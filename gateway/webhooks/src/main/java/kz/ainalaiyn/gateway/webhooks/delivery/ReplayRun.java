package kz.ainalaiyn.gateway.webhooks.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.ainalaiyn.gateway.reporting.projection.Upstreams;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedException;
import kz.ainalaiyn.platform.changes.FeedReader;
import kz.ainalaiyn.platform.changes.FeedToken;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Reads a feed again for one webhook, a page at a time, up to what was recorded when it was asked for. */
@Singleton
class ReplayRun {
    private static final int MOST_PENDING = 10_000;
    private static final Duration UNTIL_SOME_ARE_RECEIVED = Duration.ofSeconds(10);

    private final Replays replays;
    private final Deliveries deliveries;
    private final Queues queues;
    private final Ids ids;
    private final InstantSource clock;
    private final Map<Source, FeedReader> readers = new EnumMap<>(Source.class);

    @Inject
    ReplayRun(
            Replays replays,
            Deliveries deliveries,
            Queues queues,
            Upstreams upstreams,
            FeedToken token,
            Ids ids,
            InstantSource clock) {
        this(replays, deliveries, queues, source -> new FeedReader(upstreams.of(source), token), ids, clock);
    }

    ReplayRun(
            Replays replays,
            Deliveries deliveries,
            Queues queues,
            Function<Source, FeedReader> feeds,
            Ids ids,
            InstantSource clock) {
        this.replays = replays;
        this.deliveries = deliveries;
        this.queues = queues;
        this.ids = ids;
        this.clock = clock;
        for (Source source : Source.values()) {
            readers.put(source, feeds.apply(source));
        }
    }

    /**
     * Reads the next page.
     *
     * @return when to read on; empty when there is nothing more to do
     */
    Optional<Instant> step(UUID id) throws InterruptedException {
        Optional<Replays.Replay> replay =
                replays.find(id).filter(found -> found.view().state() == ReplayState.RUNNING);
        return replay.isEmpty() ? Optional.empty() : step(id, replay.get());
    }

    private Optional<Instant> step(UUID id, Replays.Replay replay) throws InterruptedException {
        if (deliveries.countPending(replay.webhook(), MOST_PENDING) == MOST_PENDING) {
            return Optional.of(clock.instant().plus(UNTIL_SOME_ARE_RECEIVED));
        }
        Source feed = replay.view().request().feed();
        FeedReader.Batch page;
        try {
            page = Objects.requireNonNull(readers.get(feed)).read(replay.position(), Duration.ZERO);
        } catch (FeedException.PositionRefused e) {
            replays.finish(id, ReplayState.REFUSED, clock.instant());
            return Optional.empty();
        } catch (FeedException e) {
            throw new IllegalStateException("The feed cannot be read for a replay", e);
        }
        if (!page.events().isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> deliver(id, replay, feed, page.events()));
        }
        if (page.ended()) {
            replays.finish(id, ReplayState.DONE, clock.instant());
            return Optional.empty();
        }
        return Optional.of(clock.instant());
    }

    private void deliver(UUID id, Replays.Replay replay, Source feed, List<FeedEvent> events) {
        List<NewDelivery> again = new ArrayList<>();
        deliveries
                .lockSubscriber(replay.webhook())
                .ifPresent(subscriber -> events.stream()
                        .filter(event -> subscriber.wants(event) && isAskedFor(replay.view(), event))
                        .forEach(event -> again.add(NewDelivery.of(ids.next(), subscriber.webhook(), feed, event))));
        if (replays.advance(id, replay.position(), events.getLast().id(), again.size())) {
            deliveries.insert(again, DeliveryOccasion.REPLAY, feed, clock.instant());
            queues.enter(again.stream().map(NewDelivery::id).toList());
        }
    }

    /** What was recorded later is told as it changes. */
    private static boolean isAskedFor(ReplayView replay, FeedEvent event) {
        @Nullable Instant since = replay.request().since();
        return !event.time().isAfter(replay.createdAt())
                && (since == null || !event.time().isBefore(since));
    }
}
