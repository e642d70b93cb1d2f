package kz.ainalaiyn.gateway.webhooks.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A replay as the API shows it.
 *
 * @param deliveries how many were made by it so far
 * @param finishedAt when the feed was read; absent before that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayView(
        UUID id,
        @JsonUnwrapped ReplayRequest request,
        ReplayState state,
        @Schema(minimum = "0") long deliveries,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
