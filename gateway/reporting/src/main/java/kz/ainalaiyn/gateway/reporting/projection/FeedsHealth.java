package kz.ainalaiyn.gateway.reporting.projection;

import jakarta.inject.Singleton;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.revision.Source;
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
    private final Projection projection;
    private final RevisionLog log;

    FeedsHealth(Feeds feeds, Projection projection, RevisionLog log) {
        this.feeds = feeds;
        this.projection = projection;
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("projection").up();
        health.withData("revision", projection.lastRevision());
        health.withData("revisionOfTheLog", log.last());
        for (Source source : Source.values()) {
            FeedFreshness freshness = feeds.freshness(source);
            health.withData(source.service() + ".lastRead", String.valueOf(freshness.lastRead()));
            health.withData(source.service() + ".caughtUp", freshness.caughtUp());
            health.withData(source.service() + ".lastError", String.valueOf(freshness.lastError()));
        }
        return health.build();
    }
}
