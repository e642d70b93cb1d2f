package kz.ainalaiyn.events.roster;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.changes.FeedBookmarks;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Follows graduates-service's change feed and notes each graduate that was registered or erased, and each district. */
@Wellness
@Singleton
class GraduatesFeed implements HealthCheck {
    private static final String REGISTERED = "kz.ainalaiyn.graduates.graduate-registered";
    private static final String ERASED = "kz.ainalaiyn.graduates.graduate-erased";
    private static final String DISTRICT_CHANGED = "kz.ainalaiyn.graduates.district-changed";
    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(5);

    private final Roster roster;
    private final Districts districts;
    private final FeedFollower<List<FeedEvent>> follower;
    private final boolean enabled;

    GraduatesFeed(
            Roster roster,
            Districts districts,
            FeedBookmarks bookmarks,
            OidcClient tokens,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.graduates.url") URI graduates,
            @ConfigProperty(name = "ainalaiyn.feeds.enabled", defaultValue = "true") boolean enabled) {
        this.roster = roster;
        this.districts = districts;
        this.enabled = enabled;
        follower = new FeedFollower<>(
                "graduates",
                new FeedReader(
                        graduates,
                        () -> tokens.getTokens().await().atMost(TOKEN_TIMEOUT).getAccessToken()),
                bookmarks.consumer("graduates", this::note),
                clock);
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

    /** Notes who was registered, who was erased, and what districts there are; what comes twice is noted once. */
    void note(List<FeedEvent> batch) {
        for (FeedEvent event : batch) {
            switch (event.type()) {
                case REGISTERED -> roster.note(graduate(event), organisation(event));
                case ERASED -> roster.erase(graduate(event), organisation(event), event.time());
                case DISTRICT_CHANGED -> districts.note(event.subject(), event.data());
                default -> {}
            }
        }
    }

    private static UUID graduate(FeedEvent event) {
        return UUID.fromString(event.subject());
    }

    private static String organisation(FeedEvent event) {
        return event.data().required("organisation").asText();
    }
}
