package kz.ainalaiyn.platform.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows when the feed is held back. That is not for the service to be taken out of use: what it answers is right, its
 * readers are only late.
 */
@Wellness
@Singleton
@IfBuildProperty(name = "ainalaiyn.feed.served", stringValue = "true", enableIfMissing = true)
final class FeedHealth implements HealthCheck, MeterBinder {

    private final FeedAge age;
    private final Duration bound;

    FeedHealth(FeedAge age, @ConfigProperty(name = "ainalaiyn.feed.age-bound", defaultValue = "PT30S") Duration bound) {
        this.age = age;
        this.bound = bound;
    }

    @Override
    public HealthCheckResponse call() {
        var held = age.measure();
        return HealthCheckResponse.named("change feed")
                .status(held.age().compareTo(bound) <= 0)
                .withData("heldBackSeconds", held.age().toSeconds())
                .withData("boundSeconds", bound.toSeconds())
                .withData("oldestOpenTransaction", held.horizon())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ainalaiyn.feed.held.back", () -> age.measure().age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Since the oldest change was recorded that is committed and cannot be served yet")
                .register(registry);
    }
}
