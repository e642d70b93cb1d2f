package kz.ainalaiyn.gateway.webhooks.delivery;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.ainalaiyn.gateway.webhooks.subscription.WebhookEnabled;

/** Sends what has waited for a webhook once it is enabled. */
@Singleton
final class WebhookAwakening {
    private final Queues queues;

    WebhookAwakening(Queues queues) {
        this.queues = queues;
    }

    void wake(@Observes WebhookEnabled webhook) {
        queues.wake(webhook.id());
    }
}
