package kz.ainalaiyn.gateway.webhooks.delivery;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much this gateway has under way to each receiver: one that is slow does not hold up the others. */
@Singleton
final class UnderWay {
    private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();
    private final int most;

    UnderWay(@ConfigProperty(name = "ainalaiyn.webhooks.parallel-to-one") int most) {
        this.most = most;
    }

    /** Counts one more, unless there are as many as there may be. */
    boolean enter(UUID webhook) {
        boolean[] entered = new boolean[1];
        counts.compute(webhook, (id, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = before < most;
            return entered[0] ? before + 1 : before;
        });
        return entered[0];
    }

    /** Counts one less. */
    void leave(UUID webhook) {
        counts.computeIfPresent(webhook, (id, count) -> count == 1 ? null : count - 1);
    }
}
