package kz.ainalaiyn.gateway.webhooks.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedReader;
import kz.ainalaiyn.platform.ids.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a gateway does for webhooks in the background, as often as a test wants to have one. */
@Singleton
class Gateway {
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Queues queues;
    private final Replays replays;
    private final DeliveryRun run;
    private final DeliveryRetention retention;
    private final Ids ids;
    private final InstantSource clock;
    private final Duration beat;
    private final Duration heartbeat;

    Gateway(
            Ledger ledger,
            Deliveries deliveries,
            Queues queues,
            Replays replays,
            DeliveryRun run,
            DeliveryRetention retention,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.webhooks.beat") Duration beat,
            @ConfigProperty(name = "ainalaiyn.webhooks.heartbeat") Duration heartbeat) {
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.queues = queues;
        this.replays = replays;
        this.run = run;
        this.retention = retention;
        this.ids = ids;
        this.clock = clock;
        this.beat = beat;
        this.heartbeat = heartbeat;
    }

    /** A scheduler that runs until it is closed. */
    static final class Running implements AutoCloseable {
        private final WebhookScheduler scheduler;

        Running(WebhookScheduler scheduler) {
            this.scheduler = scheduler;
            scheduler.start(new StartupEvent());
        }

        @Override
        public void close() {
            scheduler.stop(new ShutdownEvent());
        }
    }

    Running running() {
        FeedReader nothing = new FeedReader(URI.create("http://127.0.0.1:9"), () -> "token");
        return running(source -> nothing);
    }

    Running running(Function<Source, FeedReader> feeds) {
        return new Running(scheduler(feeds));
    }

    private WebhookScheduler scheduler(Function<Source, FeedReader> feeds) {
        ReplayRun replay = new ReplayRun(replays, deliveries, queues, feeds, ids, clock);
        return new WebhookScheduler(ledger, run, replay, queues, retention, 32, beat, heartbeat, true);
    }

    WebhookFeed feed(Source source) {
        WebhookFeed feed = new WebhookFeed(source, ledger, deliveries, queues, ids, clock, () -> {});
        feed.position();
        return feed;
    }

    /** Tells these changes, as the next of their feed. */
    void tell(Source source, FeedEvent... changes) {
        feed(source).apply(List.of(changes), changes[changes.length - 1].id());
    }
}
