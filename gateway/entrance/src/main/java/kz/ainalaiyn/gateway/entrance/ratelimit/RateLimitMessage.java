package kz.ainalaiyn.gateway.entrance.ratelimit;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said to a client that asks too much. */
enum RateLimitMessage implements MessageKey {
    QUOTA_USED
}
