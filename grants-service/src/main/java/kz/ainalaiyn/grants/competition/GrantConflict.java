package kz.ainalaiyn.grants.competition;

import kz.ainalaiyn.platform.outcomes.ConflictKind;

/** The conflicts that competitions, applications and awards bring. */
public enum GrantConflict implements ConflictKind {
    TRANSITION_REFUSED,
    RULES_NOT_READY,
    NOT_OPEN_YET,
    ALREADY_APPLIED,
    APPLICATION_SETTLED,
    AWARD_LIMIT_REACHED,
    BUDGET_EXCEEDED,
    AWARDS_GRANTED,
    AWARD_FIXED
}
