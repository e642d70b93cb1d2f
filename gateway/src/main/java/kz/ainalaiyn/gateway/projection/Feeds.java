package kz.ainalaiyn.gateway.projection;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ainalaiyn.gateway.routing.Upstreams;
import kz.ainalaiyn.platform.changes.FeedConsumer;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import kz.ainalaiyn.platform.changes.FeedReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Follows the change feeds of the three services for as long as the gateway runs. */
@Singleton
public class Feeds {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(5);

    private final Map<Source, FeedFollower> followers = new EnumMap<>(Source.class);
    private final Projection projection;
    private final boolean enabled;

    Feeds(
            Projection projection,
            Upstreams upstreams,
            OidcClient tokens,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.feeds.enabled", defaultValue = "true") boolean enabled) {
        this.projection = projection;
        this.enabled = enabled;
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        for (Source source : Source.values()) {
            URI feed = service(source, upstreams).resolve("/v1/changes");
            FeedReader reader = new FeedReader(
                    client,
                    feed,
                    () -> tokens.getTokens().await().atMost(TOKEN_TIMEOUT).getAccessToken());
            followers.put(
                    source, new FeedFollower(source.service(), reader, consumer(source, projection), PATIENCE, clock));
        }
    }

    private static URI service(Source source, Upstreams upstreams) {
        return switch (source) {
            case GRADUATES -> upstreams.graduates();
            case EVENTS -> upstreams.events();
            case GRANTS -> upstreams.grants();
        };
    }

    private static FeedConsumer consumer(Source source, Projection projection) {
        return new FeedConsumer() {
            private boolean fromTheBeginning;

            @Override
            public @Nullable String position() {
                return fromTheBeginning ? null : projection.position(source);
            }

            @Override
            public void apply(List<FeedEvent> batch, String newPosition) {
                projection.apply(source, batch, newPosition);
                fromTheBeginning = false;
            }

            /** All comes again; what is known already has its version and is not applied twice. */
            @Override
            public void restart() {
                fromTheBeginning = true;
            }
        };
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

    /** The id of the last change of this source that is applied; null before the first. */
    public @Nullable String position(Source source) {
        return projection.position(source);
    }
}
