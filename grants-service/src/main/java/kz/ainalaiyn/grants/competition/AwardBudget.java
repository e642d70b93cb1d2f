package kz.ainalaiyn.grants.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Counts awards and their money in the competition's own row, so that parallel decisions wait for each other. */
@ApplicationScoped
public class AwardBudget {
    private static final Set<String> PERMITTING = Transition.statesThatPermit(Command.GRANT_AWARD).stream()
            .map(CompetitionStatus::name)
            .collect(Collectors.toSet());

    private final EntityManager entities;
    private final InstantSource clock;

    AwardBudget(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Reserves one award of this amount if the competition's state permits it and number and budget still hold it.
     *
     * @return why it is not reserved; empty where it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Refusal> reserve(UUID competitionId, Money amount) {
        // One statement: whoever comes second waits for the first and then finds the row as the first left it.
        int taken = entities.createNativeQuery("""
                update competition
                set awards_granted = awards_granted + 1, amount_granted = amount_granted + :amount, version = version + 1
                where id = :id and status in (:permitting)
                  and awards_granted < award_count
                  and amount_granted + :amount <= budget
                """)
                .setParameter("id", competitionId)
                .setParameter("permitting", PERMITTING)
                .setParameter("amount", amount.amount())
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(reason(competitionId));
    }

    private Refusal reason(UUID competitionId) {
        Competition competition = entities.find(Competition.class, competitionId);
        entities.refresh(competition);
        CompetitionStatus status = competition.statusAt(clock.instant());
        if (Transition.row(status, Command.GRANT_AWARD).isEmpty()) {
            return Transition.refused(status, Command.GRANT_AWARD);
        }
        return competition.awardsGranted >= competition.awardCount
                ? GrantConflict.AWARD_LIMIT_REACHED.because(
                        CompetitionMessage.ALL_AWARDS_GRANTED.with("count", competition.awardCount))
                : GrantConflict.BUDGET_EXCEEDED.because(CompetitionMessage.BUDGET_LEFT.with(
                        "left", competition.budget.subtract(competition.amountGranted) + " KZT"));
    }
}
