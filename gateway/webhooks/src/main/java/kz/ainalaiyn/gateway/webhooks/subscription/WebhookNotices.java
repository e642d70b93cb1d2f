package kz.ainalaiyn.gateway.webhooks.subscription;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.messages.Message;

/** Tells of webhooks that somebody has to look at. */
@Singleton
public final class WebhookNotices {
    private static final int MOST = 20;

    private final Webhooks webhooks;

    WebhookNotices(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** That this webhook was disabled, and why. */
    public record Notice(UUID webhook, Message message) {}

    /** Of the webhooks in this scope, at most twenty. */
    public List<Notice> of(Scope scope) {
        return webhooks.disabled(scope, MOST).stream()
                .map(webhook -> new Notice(
                        webhook.id(),
                        Message.of(
                                        webhook.disabledFor() == DisabledFor.GONE
                                                ? WebhookMessage.WEBHOOK_GONE
                                                : WebhookMessage.WEBHOOK_FAILING)
                                .with("name", webhook.details().name())))
                .toList();
    }
}
