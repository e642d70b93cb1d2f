package kz.ainalaiyn.gateway.webhooks.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is to be told, and where.
 *
 * @param name by which people know it
 * @param url where changes are sent: https, at a host of the public internet, by port 443 or one from 1024 on
 * @param types of the changes that it is told; the guide on changes lists them
 * @param status ENABLED if absent; DISABLED is what it becomes by failing, and can only be kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookDetails(
        @NotBlank @Size(max = 100) @Schema(examples = "Our case management")
        String name,

        @NotNull @Size(min = 1, max = 2000) @Schema(examples = "https://cases.society.example/hooks/ainalaiyn")
        String url,

        @NotNull @Size(min = 1, max = 50) @Schema(examples = "[\"kz.ainalaiyn.events.attendance-recorded\"]")
        List<@NotNull @Size(min = 1, max = 128) String> types,

        @Nullable WebhookStatus status) {

    /** With what holds where nothing was said. */
    WebhookDetails completed() {
        return new WebhookDetails(
                name, url, types.stream().distinct().toList(), status == null ? WebhookStatus.ENABLED : status);
    }
}
