package kz.ainalaiyn.graduates.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two records that may be of one person; each pair has one at the most. */
@Entity
class DuplicateCandidate {
    @Id
    UUID id;

    UUID firstGraduate;
    UUID secondGraduate;

    /** How alike the names were when it was found, from 0 to 1. */
    float likeness;

    @Enumerated(EnumType.STRING)
    CandidateStatus status = CandidateStatus.OPEN;

    Instant openedAt;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Version
    long version;

    protected DuplicateCandidate() {}

    DuplicateCandidate(UUID id, UUID firstGraduate, UUID secondGraduate, float likeness, Instant at) {
        this.id = id;
        this.firstGraduate = firstGraduate;
        this.secondGraduate = secondGraduate;
        this.likeness = likeness;
        this.openedAt = at;
    }

    /** Opens or closes it as long as nobody has decided. */
    void review(boolean alike) {
        if (!status.isDecided()) {
            status = alike ? CandidateStatus.OPEN : CandidateStatus.CLOSED;
        }
    }

    /** Ends it, whatever was decided. */
    void withdraw() {
        status = CandidateStatus.WITHDRAWN;
    }

    /** Takes a coordinator's decision; the same one again changes nothing. */
    void decide(CandidateStatus decision, String by, Instant at) {
        if (status != decision) {
            status = decision;
            decidedBy = by;
            decidedAt = at;
        }
    }
}
