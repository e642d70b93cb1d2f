package kz.ainalaiyn.grants.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.changes.FeedConsumer;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Follows graduates-service's change feed and notes each graduate that was registered. */
@Singleton
class GraduatesFeed implements FeedConsumer {
    private static final String REGISTERED = "kz.ainalaiyn.graduates.graduate-registered";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(5);

    private final Roster roster;
    private final EntityManager entities;
    private final FeedFollower follower;
    private final boolean enabled;

    GraduatesFeed(
            Roster roster,
            EntityManager entities,
            OidcClient tokens,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.graduates.url") URI graduates,
            @ConfigProperty(name = "ainalaiyn.feeds.enabled", defaultValue = "true") boolean enabled) {
        this.roster = roster;
        this.entities = entities;
        this.enabled = enabled;
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        FeedReader reader = new FeedReader(
                client,
                graduates.resolve("/v1/changes"),
                () -> tokens.getTokens().await().atMost(TOKEN_TIMEOUT).getAccessToken());
        follower = new FeedFollower("graduates", reader, this, PATIENCE, clock);
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
    public @Nullable String position() {
        return QuarkusTransaction.requiringNew().call(() -> (String)
                entities.createNativeQuery("select position from followed_feed where name = 'graduates'", String.class)
                        .getSingleResultOrNull());
    }

    @Override
    public void apply(List<FeedEvent> batch, String newPosition) {
        QuarkusTransaction.requiringNew().run(() -> {
            batch.stream()
                    .filter(event -> event.type().equals(REGISTERED))
                    .forEach(event -> roster.note(
                            UUID.fromString(event.subject()),
                            event.data().required("organisation").asText()));
            move(newPosition);
        });
    }

    @Override
    public void restart() {
        QuarkusTransaction.requiringNew().run(() -> move(null));
    }

    private void move(@Nullable String position) {
        entities.createNativeQuery("""
                insert into followed_feed (name, position) values ('graduates', :position)
                on conflict (name) do update set position = excluded.position
                """).setParameter("position", position).executeUpdate();
    }
}
