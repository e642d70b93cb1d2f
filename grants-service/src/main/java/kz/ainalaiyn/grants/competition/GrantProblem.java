package kz.ainalaiyn.grants.competition;

import kz.ainalaiyn.platform.http.ProblemType;

/** The problems that competitions, applications and awards bring. */
public enum GrantProblem implements ProblemType {
    TRANSITION_REFUSED("transition-refused"),
    RULES_NOT_READY("rules-not-ready"),
    NOT_OPEN_YET("not-open-yet"),
    ALREADY_APPLIED("already-applied"),
    APPLICATION_SETTLED("application-settled"),
    AWARD_LIMIT_REACHED("award-limit-reached"),
    BUDGET_EXCEEDED("budget-exceeded"),
    AWARDS_GRANTED("awards-granted"),
    AWARD_FIXED("award-fixed");

    private static final int CONFLICT = 409;

    private final String slug;

    GrantProblem(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return CONFLICT;
    }
}
