package kz.ainalaiyn.gateway.reporting.explanation;

import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.Period;

/**
 * What was recorded in a programme and is not in its figure.
 *
 * @param revision the state of knowledge: of it this is the same for ever
 * @param period the days that count
 * @param covered how many different persons are in the figure
 * @param excluded by the first condition that fails, what comes nearest to counting first; conditions that nothing fails are left out
 */
public record ExcludedEvidence(String programme, long revision, Period period, int covered, List<Exclusion> excluded) {

    /**
     * What fails one condition.
     *
     * @param reason as explanations say it
     * @param touches how many attendances, consultations and registrations fail it, also of persons who are counted by others
     * @param persons how many persons who are not counted come nearest to it by these; a record of which nobody knows whose it is
     *     stands for a person
     */
    public record Exclusion(Reason reason, int touches, int persons) {}
}
