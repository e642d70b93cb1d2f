package kz.ainalaiyn.gateway.entrance.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one client may still ask: a part of its quota that is taken from the shared bucket at once and spent here, without a word to the database. What is
 * given back is spent here, too.
 */
final class Allowance {

    /**
     * A part of the quota of one window.
     *
     * @param left how much of the part
     * @param elsewhere how much is in the shared bucket
     * @param end of the window, by the clock of {@link System#nanoTime}
     */
    private record Part(AtomicLong left, long elsewhere, long end) {
        Part(long left, long elsewhere, Duration untilReset) {
            this(new AtomicLong(left), elsewhere, System.nanoTime() + untilReset.toNanos());
        }

        Standing standing(boolean permitted, long here) {
            return new Standing(permitted, here + elsewhere, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    private final Bucket shared;
    private final long size;
    private volatile Part part = new Part(0, 0, Duration.ZERO);

    /** Takes so many at once from the shared bucket. */
    Allowance(Bucket shared, long size) {
        this.shared = shared;
        this.size = size;
    }

    /** Takes one, or refuses, by what is known here; empty where the shared bucket must be asked. */
    Optional<Standing> take() {
        Part now = part;
        if (now.end() - System.nanoTime() <= 0) {
            return Optional.empty();
        }
        long left = now.left().getAndUpdate(count -> Math.max(0, count - 1));
        if (left > 0) {
            return Optional.of(now.standing(true, left - 1));
        }
        return now.elsewhere() == 0 ? Optional.of(now.standing(false, 0)) : Optional.empty();
    }

    /** Takes one, from the shared bucket where nothing is left here; waits for the database, and is asked by one at a time. */
    Standing takeShared() {
        return take().orElseGet(() -> {
            long most = size;
            ConsumptionProbe taken = shared.tryConsumeAndReturnRemaining(most);
            while (!taken.isConsumed() && taken.getRemainingTokens() > 0) {
                most = taken.getRemainingTokens();
                taken = shared.tryConsumeAndReturnRemaining(most);
            }
            long here = taken.isConsumed() ? most - 1 : 0;
            part = new Part(here, taken.getRemainingTokens(), Duration.ofNanos(taken.getNanosToWaitForReset()));
            return part.standing(taken.isConsumed(), here);
        });
    }

    void giveBack() {
        part.left().incrementAndGet();
    }
}
