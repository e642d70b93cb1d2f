package kz.ainalaiyn.grants.competition;

/** The outcome of reserving an award in a competition's number and budget. */
public sealed interface AwardReservation {
    /** It is reserved. */
    record Reserved() implements AwardReservation {}

    /** All awards are reserved already. */
    record NoneLeft(int awardCount) implements AwardReservation {}

    /** An award is left, but not that much money. */
    record BudgetExceeded(String left) implements AwardReservation {}
}
