package kz.ainalaiyn.events.publicity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.ainalaiyn.platform.messages.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * What the public was told.
 *
 * @param programme code of the programme it tells of
 * @param channel where it appeared, such as the name of a social network
 * @param url the address of a post or an article, once per programme; printed matter has none
 * @param quantity how many were printed, where that is known; a post or an article has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationDetails(
        @NotNull @Size(max = 64) String programme,
        @NotNull PublicationKind kind,
        @Size(min = 1, max = 100) @Nullable String channel,
        @Nullable LocalDate publishedOn,

        @Size(max = MAX_URL) @Pattern(regexp = "https?://[^\\s]+", message = "web-address") @Nullable
        String url,

        @Min(1) @Max(10_000_000) @Nullable Integer quantity) {

    private static final int MAX_URL = 2000;

    @JsonIgnore
    @Consistent(at = "kind", message = "publication-kind")
    public boolean isCountedAsItsKindIs() {
        return kind == null || (kind.printed() ? url == null : url != null && quantity == null);
    }

    @JsonIgnore
    @Consistent(at = "url", message = "web-address")
    public boolean isAddressed() {
        if (url == null) {
            return true;
        }
        try {
            return WebAddress.of(url).text().length() <= MAX_URL;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
