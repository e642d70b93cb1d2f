package kz.ainalaiyn.grants.competition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A competition as the API shows it.
 *
 * @param organisation code of the organisation that runs it
 * @param opensAt from when applications are accepted; absent until it is announced
 * @param deadline until when, that moment included; the status is CLOSED from then on
 * @param awardsGranted how many of the awards are granted
 * @param accepting whether the moment of its opening has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CompetitionView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        String programme,
        LocalizedText title,
        String audience,
        Money budget,
        int awardCount,
        Money largestAward,
        CompetitionStatus status,
        List<Channel> channels,
        @Nullable Instant opensAt,
        @Nullable Instant deadline,
        @Nullable Instant announcedAt,
        int awardsGranted,
        @JsonIgnore boolean accepting,
        long version)
        implements Versioned {
    static CompetitionView of(Competition competition, Instant now) {
        return new CompetitionView(
                competition.id,
                competition.organisation,
                competition.externalId,
                competition.programme,
                competition.title,
                competition.audience,
                Money.kzt(competition.budget),
                competition.awardCount,
                Money.kzt(competition.largestAward),
                competition.statusAt(now),
                competition.channels.stream().map(Channel::valueOf).toList(),
                competition.opensAt,
                competition.deadline,
                competition.announcedAt,
                competition.awardsGranted,
                competition.opensAt != null && !competition.opensAt.isAfter(now),
                competition.versionAt(now));
    }

    @Override
    public boolean permits(String operation) {
        return Transition.permits(status, operation)
                && switch (operation) {
                    case "submitApplication" -> accepting;
                    case "grantAward" -> awardsGranted < awardCount;
                    case "cancelCompetition" -> awardsGranted == 0;
                    default -> true;
                };
    }

    @Override
    public String owner() {
        return organisation;
    }

    @Override
    public String path() {
        return "/v1/competitions/" + id;
    }
}
