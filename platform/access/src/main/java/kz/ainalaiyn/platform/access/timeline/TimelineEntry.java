package kz.ainalaiyn.platform.access.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with one graduate. Type and id together tell it from all others.
 *
 * @param at when it happened, or will: the beginning of the event or consultation, when the application was submitted, and otherwise when it was done; a
 *     consent is given at the first moment (UTC) of its day
 * @param id the id of the record; of a registration or an attendance that of the event
 * @param status where the record is in its life, by the code that the record itself has; absent where it has none
 * @param subject what it was about, as a code of the record: the event's type, the consultation's topic, the consent's purpose
 * @param title what the event or the competition is called, by language; absent where there is neither
 * @param programme the code of the programme that it belongs to; absent where it belongs to none
 * @param address the path of the API at which there is more of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        Instant at,
        TimelineType type,
        UUID id,

        @Schema(maxLength = 64, pattern = "^[A-Z_]{1,64}$", examples = "PRESENT") @Nullable
        String status,

        @Schema(maxLength = 64, pattern = "^[A-Z_]{1,64}$", examples = "SEMINAR") @Nullable
        String subject,

        @Nullable LocalizedText title,
        @Nullable String programme,

        @Schema(maxLength = 200, pattern = "^/v1/", examples = "/v1/consultations/018f4c1e-7b1a-7c3e-9d2f-5a6b7c8d9e0f")
        String address) {

    /** Where it stands. */
    @JsonIgnore
    @Schema(hidden = true)
    public TimelinePosition position() {
        return new TimelinePosition(at, type, id);
    }
}
