package kz.ainalaiyn.gateway.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.sending.SignedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose turn it is.
 *
 * @param resumeAt before which nothing is sent to a receiver that fails all the time; null where it does not
 */
record DueDelivery(
        UUID id,
        UUID webhook,
        DeliveryOccasion occasion,
        boolean webhookEnabled,
        @Nullable Instant resumeAt,
        String url,
        SignedMessage message,
        int attempts) {

    /** A test goes out whatever state the webhook is in: by it somebody finds out whether to enable it. */
    boolean isTest() {
        return occasion == DeliveryOccasion.TEST;
    }
}
