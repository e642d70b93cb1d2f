package kz.ainalaiyn.grants.competition;

import java.util.Locale;

/** The types of changes that the feed tells of. */
public enum GrantChange {
    COMPETITION_CHANGED,
    APPLICATION_CHANGED,
    AWARD_GRANTED;

    /** The type of the change in the feed, such as {@code kz.ainalaiyn.grants.award-granted}. */
    public String type() {
        return "kz.ainalaiyn.grants." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
