package kz.ainalaiyn.events.roster;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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

/** Follows graduates-service's change feed and notes each graduate that was registered. */
@Singleton
class GraduatesFeed {
    private static final String REGISTERED = "kz.ainalaiyn.graduates.graduate-registered";
    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(5);

    private final Roster roster;
    private final FeedFollower follower;
    private final boolean enabled;

    GraduatesFeed(
            Roster roster,
            FeedBookmarks bookmarks,
            OidcClient tokens,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.graduates.url") URI graduates,
            @ConfigProperty(name = "ainalaiyn.feeds.enabled", defaultValue = "true") boolean enabled) {
        this.roster = roster;
        this.enabled = enabled;
        follower = new FeedFollower(
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

    /** Notes who was registered; who comes twice is noted once. */
    void note(List<FeedEvent> batch) {
        batch.stream()
                .filter(event -> event.type().equals(REGISTERED))
                .forEach(event -> roster.note(
                        UUID.fromString(event.subject()),
                        event.data().required("organisation").asText()));
    }
}
