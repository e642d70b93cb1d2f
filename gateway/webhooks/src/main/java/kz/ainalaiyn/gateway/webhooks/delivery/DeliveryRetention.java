package kz.ainalaiyn.gateway.webhooks.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets deliveries after thirty days, also those to webhooks that were paused or disabled all the while; the feeds have the changes still. */
@Singleton
final class DeliveryRetention {
    static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 5_000;

    private final Deliveries deliveries;
    private final InstantSource clock;

    DeliveryRetention(Deliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void apply() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew()
                    .call(() -> deliveries.deleteRecordedBefore(clock.instant().minus(KEPT), AT_ONCE));
        } while (forgotten == AT_ONCE);
    }
}
