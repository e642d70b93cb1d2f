package kz.ainalaiyn.graduates.client;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.ainalaiyn.platform.changes.FeedBookmarks;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedReader;
import kz.ainalaiyn.platform.changes.FeedToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Follows graduates-service's change feed and tells every {@link GraduatesListener} of the application. */
@Default
@Wellness
@Singleton
public class GraduatesFeed implements HealthCheck {
    private final List<GraduatesListener> listeners;
    private final FeedFollower<List<FeedEvent>> follower;
    private final boolean enabled;

    GraduatesFeed(
            @All List<GraduatesListener> listeners,
            FeedBookmarks bookmarks,
            FeedToken token,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.graduates.url") URI graduates,
            @ConfigProperty(name = "ainalaiyn.feeds.enabled", defaultValue = "true") boolean enabled) {
        this.listeners = listeners;
        this.enabled = enabled;
        follower = new FeedFollower<>(
                "graduates", new FeedReader(graduates, token), bookmarks.consumer("graduates", this::note), clock);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            follower.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public HealthCheckResponse call() {
        return follower.health();
    }

    /** Whether all is known here that the feed had to tell at this time; always, where this application does not follow it. */
    public boolean hasReadSince(Instant time) {
        return !enabled || follower.hasReadSince(time);
    }

    void note(List<FeedEvent> batch) {
        for (FeedEvent change : batch) {
            listeners.forEach(listener -> listener.told(change));
        }
    }
}
