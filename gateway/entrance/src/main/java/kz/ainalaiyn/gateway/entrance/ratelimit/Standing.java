package kz.ainalaiyn.gateway.entrance.ratelimit;

import java.time.Duration;

/**
 * How a client stands with its limit.
 *
 * @param permitted whether the request may be carried out
 * @param remaining how many more may follow in this window
 * @param untilReset until the whole quota is there again
 */
record Standing(boolean permitted, long remaining, Duration untilReset) {

    /** Until the reset, in whole seconds, so that nobody who waits as long comes too early. */
    long seconds() {
        return untilReset.plusNanos(999_999_999).toSeconds();
    }

    /** The same with this request given back. */
    Standing givenBack() {
        return new Standing(permitted, remaining + 1, untilReset);
    }
}
