package kz.ainalaiyn.gateway.webhooks.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Shows whether the feeds can be read for webhooks, and how long something has waited; a receiver that is away is not for us to mend. */
@Wellness
@Singleton
final class WebhookHealth implements HealthCheck, MeterBinder {
    private final WebhookFeeds feeds;
    private final Deliveries deliveries;
    private final InstantSource clock;

    WebhookHealth(WebhookFeeds feeds, Deliveries deliveries, InstantSource clock) {
        this.feeds = feeds;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("webhooks").up();
        for (Source source : Source.values()) {
            FeedFreshness freshness = feeds.freshness(source);
            if (freshness.lastError() != null) {
                health.down();
            }
            health.withData(source.service() + ".lastRead", String.valueOf(freshness.lastRead()));
            health.withData(source.service() + ".lastError", String.valueOf(freshness.lastError()));
        }
        return health.withData("waitingSeconds", waiting().toSeconds()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ainalaiyn.webhooks.waiting", () -> waiting().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Since the longest waiting delivery to a webhook that is enabled was recorded")
                .register(registry);
    }

    private Duration waiting() {
        return deliveries
                .waitingSince()
                .map(since -> Duration.between(since, clock.instant()))
                .filter(waiting -> !waiting.isNegative())
                .orElse(Duration.ZERO);
    }
}
