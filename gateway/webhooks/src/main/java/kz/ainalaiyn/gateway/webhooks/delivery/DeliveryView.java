package kz.ainalaiyn.gateway.webhooks.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.sending.SendFailure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message to a receiver.
 *
 * @param occasion why it is sent
 * @param eventId the event's id in its feed, and {@code webhook-id} of the message
 * @param subject the id of what changed
 * @param attempts how often it was sent
 * @param createdAt when it was made
 * @param lastAttemptAt when it was sent last; absent before the first time
 * @param nextAttemptAt when it is sent again; absent before the first time and after the last
 * @param endedAt when it was received or given up; absent while it is PENDING
 * @param answered the status of the last answer; absent where there was none
 * @param failure why the last attempt does not count as received; absent where it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID id,
        DeliveryOccasion occasion,
        @Schema(maxLength = 512) String eventId,
        @Schema(maxLength = 128) String type,
        @Schema(maxLength = 128) String subject,
        DeliveryState state,

        @Schema(minimum = "0", maximum = "1000000") int attempts,

        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,

        @Schema(minimum = "100", maximum = "999") @Nullable Integer answered,

        @Nullable SendFailure failure) {}
