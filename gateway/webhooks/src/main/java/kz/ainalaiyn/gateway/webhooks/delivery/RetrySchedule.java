package kz.ainalaiyn.gateway.webhooks.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When what was not received is sent again, and until when. */
@Singleton
final class RetrySchedule {
    /** So long a delivery is tried, and so long a receiver may fail before it is disabled. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final List<Duration> waits;

    RetrySchedule(@ConfigProperty(name = "ainalaiyn.webhooks.retries") List<Duration> waits) {
        this.waits = List.copyOf(waits);
    }

    /** The next attempt, the last of them when patience ends. */
    Instant next(UUID delivery, int attempts, Instant firstAttemptAt, Instant now) {
        Duration wait = spread(waits.get(Math.min(attempts, waits.size()) - 1), delivery.hashCode() + attempts);
        Instant last = firstAttemptAt.plus(PATIENCE);
        Instant next = now.plus(wait);
        return next.isBefore(last) ? next : last;
    }

    /** Whether patience has ended that began then. */
    static boolean isOver(Instant since, Instant now) {
        return !now.isBefore(since.plus(PATIENCE));
    }

    /** How long a receiver that fails all the time is left alone, all that waits for it together; zero after a few failures. */
    Duration rest(int failures) {
        if (failures < FAILURES_IN_A_ROW) {
            return Duration.ZERO;
        }
        Duration rest = waits.getFirst().multipliedBy(1L << Math.min(failures - FAILURES_IN_A_ROW, 10));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /** A fifth less to a fifth more, so that what failed together does not come together again. */
    static Duration spread(Duration wait, int seed) {
        double part = Math.floorMod(seed * 0x9E3779B1, 1000) / 1000.0;
        return Duration.ofNanos((long) (wait.toNanos() * (0.8 + 0.4 * part)));
    }
}
