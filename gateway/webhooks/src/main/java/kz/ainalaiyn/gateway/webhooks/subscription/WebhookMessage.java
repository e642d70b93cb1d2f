package kz.ainalaiyn.gateway.webhooks.subscription;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of webhooks. */
enum WebhookMessage implements MessageKey {
    WEBHOOK_URL,
    WEBHOOK_URL_INSIDE,
    UNKNOWN_CHANGE_TYPE,
    WEBHOOK_STATUS,
    TOO_MANY_WEBHOOKS,
    WEBHOOK_FAILING,
    WEBHOOK_GONE
}
