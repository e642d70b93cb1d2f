package kz.ainalaiyn.grants.competition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the other services learn of a competition.
 *
 * @param channels where it was announced; empty before that
 * @param deadline after it an OPEN competition is CLOSED, which is told with the next change and not before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CompetitionState(
        String organisation,
        String programme,
        LocalizedText title,
        CompetitionStatus status,
        int awardCount,
        Money budget,
        List<String> channels,
        @Nullable Instant opensAt,
        @Nullable Instant deadline) {
    static CompetitionState of(Competition competition) {
        return new CompetitionState(
                competition.organisation,
                competition.programme,
                competition.title,
                competition.status,
                competition.awardCount,
                Money.kzt(competition.budget),
                List.copyOf(competition.channels),
                competition.opensAt,
                competition.deadline);
    }
}
