package kz.ainalaiyn.graduates.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Shows how far the search for duplicate candidates is behind; until it has caught up a report's range can be too narrow. */
@Wellness
@Singleton
final class DuplicateSearchHealth implements HealthCheck, MeterBinder {
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final DuplicateSearches searches;
    private final InstantSource clock;

    DuplicateSearchHealth(DuplicateSearches searches, InstantSource clock) {
        this.searches = searches;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> since = searches.waitingSince();
        Duration lag = lag(since);
        return HealthCheckResponse.named("duplicate search")
                .status(lag.compareTo(BOUND) <= 0)
                .withData("caughtUp", since.isEmpty())
                .withData("lagSeconds", lag.toSeconds())
                .withData("boundSeconds", BOUND.toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "ainalaiyn.duplicate.search.lag",
                        () -> lag(searches.waitingSince()).toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Since the longest waiting search for duplicate candidates was requested")
                .register(registry);
    }

    private Duration lag(Optional<Instant> waitingSince) {
        return waitingSince
                .map(since -> Duration.between(since, clock.instant()))
                .filter(lag -> !lag.isNegative())
                .orElse(Duration.ZERO);
    }
}
