package kz.ainalaiyn.gateway.webhooks.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ainalaiyn.gateway.reporting.projection.Upstreams;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import kz.ainalaiyn.platform.changes.FeedReader;
import kz.ainalaiyn.platform.changes.FeedToken;
import kz.ainalaiyn.platform.ids.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows the three feeds, once for all webhooks, for as long as the gateway runs. */
@Singleton
class WebhookFeeds {
    private final Map<Source, FeedFollower<List<FeedEvent>>> followers = new EnumMap<>(Source.class);
    private final boolean enabled;

    WebhookFeeds(
            Ledger ledger,
            Deliveries deliveries,
            Queues queues,
            WebhookScheduler scheduler,
            Upstreams upstreams,
            FeedToken token,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.webhooks.enabled") boolean enabled) {
        this.enabled = enabled;
        for (Source source : Source.values()) {
            FeedReader reader = new FeedReader(upstreams.of(source), token);
            followers.put(
                    source,
                    new FeedFollower<>(
                            source.service() + "-webhooks",
                            reader,
                            new WebhookFeed(source, ledger, deliveries, queues, ids, clock, scheduler::look),
                            clock));
        }
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            followers.values().forEach(FeedFollower::start);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        followers.values().forEach(FeedFollower::stop);
    }

    FeedFreshness freshness(Source source) {
        return Objects.requireNonNull(followers.get(source)).freshness();
    }
}
