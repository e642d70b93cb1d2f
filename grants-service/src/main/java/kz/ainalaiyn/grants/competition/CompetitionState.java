package kz.ainalaiyn.grants.competition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import kz.ainalaiyn.grants.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the other services learn of a competition.
 *
 * @param deadline after it an OPEN competition is CLOSED, which is told with the next change and not before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CompetitionState(
        String organisation,
        String programme,
        CompetitionStatus status,
        int awardCount,
        Money budget,
        @Nullable Instant opensAt,
        @Nullable Instant deadline) {
    static CompetitionState of(Competition competition) {
        return new CompetitionState(
                competition.organisation,
                competition.programme,
                competition.status,
                competition.awardCount,
                Money.kzt(competition.budget),
                competition.opensAt,
                competition.deadline);
    }
}
