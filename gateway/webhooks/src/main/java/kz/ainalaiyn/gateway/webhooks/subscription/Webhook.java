package kz.ainalaiyn.gateway.webhooks.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param organisation whose changes it is told and whose it is; null for one that is told everybody's
 * @param formerUntil until when the secret before this one signs too; null where there was none
 */
record Webhook(
        UUID id,
        @Nullable String organisation,
        WebhookDetails details,
        @Nullable DisabledFor disabledFor,
        Instant createdAt,
        @Nullable Instant formerUntil,
        long version) {

    boolean isEnabled() {
        return details.status() == WebhookStatus.ENABLED;
    }

    /** The same as somebody changed it. */
    Webhook changedTo(WebhookDetails changed) {
        return new Webhook(
                id,
                organisation,
                changed,
                changed.status() == WebhookStatus.DISABLED ? disabledFor : null,
                createdAt,
                formerUntil,
                version + 1);
    }
}
