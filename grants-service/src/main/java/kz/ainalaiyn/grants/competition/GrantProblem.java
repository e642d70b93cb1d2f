package kz.ainalaiyn.grants.competition;

import kz.ainalaiyn.platform.http.ProblemType;

/** The problems that competitions, applications and awards bring. */
public enum GrantProblem implements ProblemType {
    TRANSITION_REFUSED("transition-refused", "The competition's state does not permit this"),
    RULES_NOT_READY("rules-not-ready", "These rules cannot be approved"),
    NOT_OPEN_YET("not-open-yet", "Applications are not accepted yet"),
    ALREADY_APPLIED("already-applied", "The graduate has applied to this competition"),
    APPLICATION_SETTLED("application-settled", "The application is withdrawn or decided"),
    AWARD_LIMIT_REACHED("award-limit-reached", "All awards of the competition are granted"),
    BUDGET_EXCEEDED("budget-exceeded", "The competition's budget does not hold this award"),
    AWARDS_GRANTED("awards-granted", "A competition with awards is not cancelled"),
    AWARD_FIXED("award-fixed", "An award is not changed once it is granted");

    private static final int CONFLICT = 409;

    private final String slug;
    private final String title;

    GrantProblem(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return CONFLICT;
    }

    @Override
    public String title() {
        return title;
    }
}
