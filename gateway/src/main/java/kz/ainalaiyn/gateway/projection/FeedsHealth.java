package kz.ainalaiyn.gateway.projection;

import jakarta.inject.Singleton;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how up to date the projection is. A source that is down does not make the gateway unready: it still answers, and
 * says which source its figures are behind.
 */
@Readiness
@Singleton
final class FeedsHealth implements HealthCheck {
    private final Feeds feeds;

    FeedsHealth(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("projection").up();
        for (Source source : Source.values()) {
            FeedFreshness freshness = feeds.freshness(source);
            health.withData(source.service() + ".lastRead", String.valueOf(freshness.lastRead()));
            health.withData(source.service() + ".caughtUp", freshness.caughtUp());
            health.withData(source.service() + ".lastError", String.valueOf(freshness.lastError()));
        }
        return health.build();
    }
}
