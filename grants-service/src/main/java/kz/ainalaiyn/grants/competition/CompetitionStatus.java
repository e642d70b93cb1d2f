package kz.ainalaiyn.grants.competition;

/** Where a competition is in its life; which command leads from where to where is {@link Transition}'s to say. */
public enum CompetitionStatus {
    DRAFT,
    RULES_APPROVED,
    OPEN,
    /** The deadline has passed: by the clock, whether or not anything was written since. */
    CLOSED,
    REVIEW,
    DECIDED,
    COMPLETED,
    CANCELLED
}
