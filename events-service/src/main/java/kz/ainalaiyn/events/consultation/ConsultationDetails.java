package kz.ainalaiyn.events.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * One consultation of one graduate.
 *
 * @param programme code of the programme it belongs to
 */
record ConsultationDetails(
        @NotNull @Size(max = 64) String programme,
        @NotNull UUID graduateId,
        @NotNull Topic topic,
        @NotNull Mode mode,
        @NotNull Instant startsAt,
        @NotNull ConsultationStatus status) {

    /** Whether the status says something about a time that has not come at this moment. */
    @JsonIgnore
    boolean isAheadOf(Instant now) {
        return startsAt != null
                && startsAt.isAfter(now)
                && (status == ConsultationStatus.COMPLETED || status == ConsultationStatus.NO_SHOW);
    }
}
