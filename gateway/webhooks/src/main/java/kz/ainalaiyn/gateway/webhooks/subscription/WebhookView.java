package kz.ainalaiyn.gateway.webhooks.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the API shows it.
 *
 * @param organisation whose changes it is told, and whose webhook it is; absent for one that is told those of all
 * @param disabledFor why it is DISABLED; absent otherwise
 * @param formerSecretUntil until when the secret before the present one signs too; absent where there was none
 * @param secret by which the receiver verifies what it gets; told when it is made, and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        UUID id,
        @Nullable String organisation,
        @JsonUnwrapped WebhookDetails details,
        @Nullable DisabledFor disabledFor,
        Instant createdAt,
        @Nullable Instant formerSecretUntil,

        @Schema(
                maxLength = 64,
                pattern = "^whsec_[A-Za-z0-9+/]{43}=$",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw8Iy9sY1uJ3c=")
        @Nullable
        String secret,

        long version)
        implements Versioned {
    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.organisation(),
                webhook.details(),
                webhook.disabledFor(),
                webhook.createdAt(),
                webhook.formerUntil(),
                secret,
                webhook.version());
    }

    @Override
    public String path() {
        return "/v1/webhooks/" + id;
    }
}
