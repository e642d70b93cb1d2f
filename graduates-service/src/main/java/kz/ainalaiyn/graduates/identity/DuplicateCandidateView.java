package kz.ainalaiyn.graduates.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be of one person, as the API shows them to those who see all organisations.
 *
 * @param graduates the ids of the two records
 * @param likeness how alike the names were when the pair was found: 1 when they differ in spelling alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DuplicateCandidateView(
        UUID id,
        @Schema(minItems = 2, maxItems = 2) List<UUID> graduates,
        CandidateStatus status,
        @Schema(minimum = "0", maximum = "1") float likeness,
        Instant openedAt,
        @Nullable Instant decidedAt,
        long version)
        implements Versioned {
    static DuplicateCandidateView of(DuplicateCandidate candidate) {
        return new DuplicateCandidateView(
                candidate.id,
                List.of(candidate.firstGraduate, candidate.secondGraduate),
                candidate.status,
                candidate.likeness,
                candidate.openedAt,
                candidate.decidedAt,
                candidate.version);
    }

    @Override
    public String path() {
        return "/v1/duplicate-candidates/" + id;
    }
}
