package kz.ainalaiyn.grants.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.http.ProblemException;

/** Counts awards and their money in the competition's own row, so that parallel decisions wait for each other. */
@ApplicationScoped
public class AwardBudget {
    private final EntityManager entities;
    private final InstantSource clock;

    AwardBudget(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Reserves one award of this amount if the competition is in review and number and budget still hold it.
     *
     * @throws ProblemException 409 when the competition is not in review
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AwardReservation reserve(UUID competitionId, Money amount) {
        // One statement: whoever comes second waits for the first and then finds the row as the first left it.
        int taken = entities.createNativeQuery("""
                update competition
                set awards_granted = awards_granted + 1, amount_granted = amount_granted + :amount, version = version + 1
                where id = :id and status = 'REVIEW'
                  and awards_granted < award_count
                  and amount_granted + :amount <= budget
                """)
                .setParameter("id", competitionId)
                .setParameter("amount", amount.amount())
                .executeUpdate();
        return taken == 1 ? new AwardReservation.Reserved() : reason(competitionId);
    }

    private AwardReservation reason(UUID competitionId) {
        Competition competition = entities.find(Competition.class, competitionId);
        entities.refresh(competition);
        Transition.of(competition.statusAt(clock.instant()), Command.GRANT_AWARD);
        if (competition.awardsGranted >= competition.awardCount) {
            return new AwardReservation.NoneLeft(competition.awardCount);
        }
        return new AwardReservation.BudgetExceeded(competition.budget.subtract(competition.amountGranted) + " KZT");
    }
}
