package kz.ainalaiyn.grants.competition;

import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.grants.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What applications and awards need to know of a competition.
 *
 * @param opensAt from when applications are accepted; null before it is announced
 * @param deadline until when, that moment included
 */
public record CompetitionTerms(
        UUID id,
        String programme,
        CompetitionStatus status,
        Money largestAward,
        @Nullable Instant opensAt,
        @Nullable Instant deadline) {
    static CompetitionTerms of(Competition competition, Instant now) {
        return new CompetitionTerms(
                competition.id,
                competition.programme,
                competition.statusAt(now),
                Money.kzt(competition.largestAward),
                competition.opensAt,
                competition.deadline);
    }

    /** Whether an application that was handed in at this moment was neither early nor late. */
    public boolean includes(Instant moment) {
        return opensAt != null && deadline != null && !moment.isBefore(opensAt) && !moment.isAfter(deadline);
    }
}
