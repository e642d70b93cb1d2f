package kz.ainalaiyn.grants.competition;

import java.util.Locale;

/** What can be asked of a competition. */
public enum Command {
    CHANGE("changeCompetition"),
    WRITE_RULES("writeRules"),
    APPROVE_RULES("approveRules"),
    ANNOUNCE("announceCompetition"),
    /** By the clock. */
    CLOSE(""),
    APPLY("submitApplication"),
    /** An application on paper that was made in time: {@link #APPLY} with its moment. */
    RECORD_APPLICATION(""),
    WITHDRAW_APPLICATION("withdrawApplication"),
    BEGIN_REVIEW("beginReview"),
    GRANT_AWARD("grantAward"),
    DECIDE("decideCompetition"),
    COMPLETE("completeCompetition"),
    CANCEL("cancelCompetition");

    /** The operation's name in the contract; empty where it has none of its own. */
    final String operation;

    Command(String operation) {
        this.operation = operation;
    }

    /** The command's name in texts, such as {@code begin-review}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
