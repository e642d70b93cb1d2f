package kz.ainalaiyn.platform.http;

/** How it is known how many rows a list has. */
public enum CountAccuracy {
    /** Each was counted. */
    EXACT,
    /** The database believes it, by its statistics. */
    ESTIMATE,
    /** Counting took too long, and what the database believes would tell of rows that are not the caller's. */
    UNKNOWN
}
