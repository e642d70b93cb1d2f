package kz.ainalaiyn.grants.competition;

import java.util.Locale;

/** What can be asked of a competition. */
public enum Command {
    CHANGE,
    WRITE_RULES,
    APPROVE_RULES,
    ANNOUNCE,
    CLOSE,
    APPLY,
    RECORD_APPLICATION,
    WITHDRAW_APPLICATION,
    BEGIN_REVIEW,
    GRANT_AWARD,
    DECIDE,
    COMPLETE,
    CANCEL;

    /** The command's name in texts, such as {@code begin-review}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
