package kz.ainalaiyn.graduates.reference;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.graduates.graduate.Dependants;
import kz.ainalaiyn.platform.changes.FeedBookmarks;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedReader;
import kz.ainalaiyn.platform.changes.FeedToken;
import kz.ainalaiyn.platform.messages.MessageKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;

/** Follows the feeds of the services that record something of graduates, so that no record is taken back on which something rests there. */
@Singleton
final class ReferringServices implements Dependants {
    private final References references;
    private final FeedBookmarks bookmarks;
    private final FeedToken token;
    private final InstantSource clock;
    private final List<FeedFollower<List<FeedEvent>>> followers;
    private final boolean enabled;

    ReferringServices(
            References references,
            FeedBookmarks bookmarks,
            FeedToken token,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.events.url") URI events,
            @ConfigProperty(name = "ainalaiyn.grants.url") URI grants,
            @ConfigProperty(name = "ainalaiyn.feeds.enabled", defaultValue = "true") boolean enabled) {
        this.references = references;
        this.bookmarks = bookmarks;
        this.token = token;
        this.clock = clock;
        this.enabled = enabled;
        followers = List.of(follower("events", events), follower("grants", grants));
    }

    private FeedFollower<List<FeedEvent>> follower(String service, URI address) {
        return new FeedFollower<>(
                service, new FeedReader(address, token), bookmarks.consumer(service, references::note), clock);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            followers.forEach(FeedFollower::start);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        followers.forEach(FeedFollower::stop);
    }

    @Produces
    @Wellness
    HealthCheck eventsFeed() {
        return followers.getFirst()::health;
    }

    @Produces
    @Wellness
    HealthCheck grantsFeed() {
        return followers.getLast()::health;
    }

    @Override
    public boolean restOn(UUID graduate) {
        return references.areThereOf(graduate);
    }

    @Override
    public MessageKey reason() {
        return ReferenceMessage.GRADUATE_IN_USE;
    }

    @Override
    public boolean wereReadSince(Instant moment) {
        return !enabled || followers.stream().allMatch(follower -> follower.hasReadSince(moment));
    }
}
