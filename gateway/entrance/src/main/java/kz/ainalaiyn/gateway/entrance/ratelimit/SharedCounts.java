package kz.ainalaiyn.gateway.entrance.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What each client has asked of all gateways, in PostgreSQL. A gateway takes a {@value #PARTS}th of a quota at once and goes there again when that is used up
 * or the window is over. Of a quota nobody gets more, but for what a 304 gives back when a window has just ended; who goes to several gateways may be
 * refused while each but one has some of a part left. While PostgreSQL does not answer nobody is counted: a limit is to keep the house open.
 */
@Singleton
final class SharedCounts {
    private static final Logger LOG = Logger.getLogger(SharedCounts.class);
    private static final int PARTS = 50;
    private static final Duration WITHOUT = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_REMOVED = 10_000;
    private static final int MOST_CLIENTS = 50_000;

    private final Vertx vertx;
    private final InstantSource clock;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final LoadingCache<Client, Allowance> allowances = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(KEPT)
            .build(this::allowance);
    private final Counter uncounted;

    private volatile long absentUntil;

    SharedCounts(
            @DataSource("limits") javax.sql.DataSource database,
            Vertx vertx,
            InstantSource clock,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.clock = clock;
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("client")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
        uncounted = Counter.builder("ainalaiyn.rate.limit.uncounted")
                .description("Requests that were let in without being counted, because the database did not answer")
                .register(metrics);
    }

    void removeWhatIsOver(@Observes StartupEvent event) {
        vertx.setPeriodic(
                KEPT.toMillis(),
                timer -> vertx.executeBlocking(this::removeExpired)
                        .onFailure(failure -> LOG.warnf("Counts that are over were not removed: %s", failure)));
    }

    private int removeExpired() {
        int removed;
        do {
            removed = buckets.removeExpired(MOST_REMOVED);
        } while (removed == MOST_REMOVED);
        return removed;
    }

    /** Takes one of what the client may ask; empty where it cannot be counted. */
    Future<Optional<Standing>> take(Client client) {
        Allowance allowance = allowances.get(client);
        Optional<Standing> known = allowance.take();
        if (known.isPresent()) {
            return Future.succeededFuture(known);
        }
        if (isAbsent()) {
            return Future.succeededFuture(uncounted());
        }
        return vertx.executeBlocking(() -> takeShared(allowance), false).map(Objects::requireNonNull);
    }

    /** One at a time for each client; those who waited behind one that found no database ask it no more. */
    private Optional<Standing> takeShared(Allowance allowance) {
        synchronized (allowance) {
            if (isAbsent()) {
                return uncounted();
            }
            try {
                return Optional.of(allowance.takeShared());
            } catch (RuntimeException failure) {
                return doWithout(failure);
            }
        }
    }

    /** Gives back what a request took that costs nothing. */
    void giveBack(Client client) {
        allowances.get(client).giveBack();
    }

    private boolean isAbsent() {
        return clock.millis() < absentUntil;
    }

    private synchronized Optional<Standing> doWithout(RuntimeException failure) {
        if (!isAbsent()) {
            absentUntil = clock.millis() + WITHOUT.toMillis();
            LOG.warnf("Requests are not counted for %d seconds: %s", WITHOUT.toSeconds(), failure);
        }
        return uncounted();
    }

    private Optional<Standing> uncounted() {
        uncounted.increment();
        return Optional.empty();
    }

    private Allowance allowance(Client client) {
        Policy policy = client.policy();
        return new Allowance(
                buckets.builder().build(client.key(), policy::bucket), Math.max(1, policy.quota() / PARTS));
    }
}
