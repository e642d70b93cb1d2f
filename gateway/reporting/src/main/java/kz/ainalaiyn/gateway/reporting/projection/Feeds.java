package kz.ainalaiyn.gateway.reporting.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import kz.ainalaiyn.platform.changes.FeedReader;
import kz.ainalaiyn.platform.changes.FeedToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows the change feeds of the three services for as long as the gateway runs. */
@Singleton
public class Feeds {
    private final Map<Source, FeedFollower<Batch>> followers = new EnumMap<>(Source.class);
    private final boolean enabled;

    Feeds(
            Projection projection,
            RevisionLog log,
            Upstreams upstreams,
            FeedToken token,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.feeds.enabled", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
        Map<Source, FeedReader> readers = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            readers.put(source, new FeedReader(upstreams.of(source), token));
        }
        CatchUp catchUp = new CatchUp(
                projection,
                log,
                (source, position) -> Objects.requireNonNull(readers.get(source))
                        .read(position, Duration.ZERO)
                        .events(),
                clock);
        readers.forEach((source, reader) -> followers.put(
                source,
                new FeedFollower<>(source.service(), reader, new ProjectedFeed(source, projection, catchUp), clock)));
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            followers.values().forEach(FeedFollower::start);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        followers.values().forEach(FeedFollower::stop);
    }

    /** How up to date the projection is with this source. */
    public FeedFreshness freshness(Source source) {
        return Objects.requireNonNull(followers.get(source)).freshness();
    }
}
