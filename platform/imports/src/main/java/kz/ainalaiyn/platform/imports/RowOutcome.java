package kz.ainalaiyn.platform.imports;

/** What came of one row of a file. */
public enum RowOutcome {
    /** There was no such record before. */
    CREATED,
    /** The record is now as the row says. */
    CHANGED,
    /** The record was as the row says already. */
    UNCHANGED,
    /** Nothing came of the row; its errors say why. */
    REFUSED
}
