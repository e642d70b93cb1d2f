package kz.ainalaiyn.gateway.reporting.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a graduate is counted in a programme's coverage, or is not.
 *
 * @param revision the state of knowledge
 * @param person who the record is of; absent when that was not known
 * @param records all records of that person, in the order of their ids
 * @param counted whether the person is in the figure
 * @param evidence everything of the programme that is recorded of these records, by day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        String programme,
        long revision,
        UUID graduate,
        @Nullable UUID person,
        List<UUID> records,
        boolean counted,
        Reason reason,
        List<Piece> evidence) {

    /** What was recorded. */
    public enum Kind {
        ATTENDANCE,
        CONSULTATION,
        REGISTRATION
    }

    /**
     * One piece of evidence.
     *
     * @param graduate whose record it is of
     * @param of the event or the consultation
     * @param status of the attendance, consultation or registration
     * @param eventStatus absent for a consultation
     * @param day in the programme's zone
     * @param recordedIn the revision in which it was recorded first, in whatever state
     * @param recordedAt when that was
     */
    @Schema(name = "PieceOfEvidence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Piece(
            Kind kind,
            UUID graduate,
            UUID of,
            String type,
            String status,
            @Nullable String eventStatus,
            Instant startsAt,
            LocalDate day,
            long recordedIn,
            Instant recordedAt,
            Reason reason) {}
}
