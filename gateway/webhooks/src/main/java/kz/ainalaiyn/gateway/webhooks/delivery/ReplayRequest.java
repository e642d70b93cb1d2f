package kz.ainalaiyn.gateway.webhooks.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.messages.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * From where changes are to be sent again: behind an event, or from a moment on.
 *
 * @param feed whose changes
 * @param after the id of the last event that is not sent again
 * @param since what was recorded at this moment or later is sent again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayRequest(
        @NotNull Source feed,
        @Size(min = 1, max = 512) @Nullable String after,
        @Nullable Instant since) {

    @JsonIgnore
    @Consistent(message = "replay-beginning")
    public boolean isFromOnePlace() {
        return (after == null) != (since == null);
    }
}
