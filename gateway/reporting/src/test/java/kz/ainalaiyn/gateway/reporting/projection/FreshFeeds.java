package kz.ainalaiyn.gateway.reporting.projection;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import kz.ainalaiyn.platform.changes.FeedToken;

/** Feeds that have just been read to their ends, as it is when all services are there. */
@Alternative
@Singleton
public class FreshFeeds extends Feeds {
    private final InstantSource clock;

    FreshFeeds(Projection projection, RevisionLog log, Upstreams upstreams, FeedToken token, InstantSource clock) {
        super(projection, log, upstreams, token, clock, false);
        this.clock = clock;
    }

    @Override
    public FeedFreshness freshness(Source source) {
        return new FeedFreshness(clock.instant(), null, true);
    }

    /** Tests in which they are what is followed. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FreshFeeds.class);
        }
    }
}
