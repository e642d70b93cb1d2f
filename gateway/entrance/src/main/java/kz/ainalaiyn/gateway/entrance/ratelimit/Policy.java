package kz.ainalaiyn.gateway.entrance.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;

/**
 * How many requests one client may send in each window.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-11">RateLimit header fields for HTTP</a>
 */
record Policy(String name, long quota, Duration window) {
    Policy {
        if (quota < 1) {
            throw new IllegalArgumentException(
                    "RATE_LIMIT_CLIENT and RATE_LIMIT_ADDRESS are at least 1; \"%s\" is %d".formatted(name, quota));
        }
    }

    /** The field {@code RateLimit-Policy}. */
    String field() {
        return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }

    /** The field {@code RateLimit}: what is left, and for how many seconds. */
    String field(Standing standing) {
        return "\"" + name + "\";r=" + standing.remaining() + ";t=" + standing.seconds();
    }

    /** What is said to who asks too much. */
    ProblemException refusal(Standing standing) {
        return ProblemException.of(
                        HttpProblem.TOO_MANY_REQUESTS,
                        RateLimitMessage.QUOTA_USED
                                .with("quota", quota)
                                .with("window", window.toSeconds())
                                .with("seconds", standing.seconds()))
                .with("Retry-After", String.valueOf(standing.seconds()));
    }

    /** The whole quota comes back at once when a window ends, so that what {@code RateLimit} says is so. */
    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota).refillIntervally(quota, window))
                .build();
    }
}
