package kz.ainalaiyn.platform.imports;

/** What came of undoing one row of an import. */
public enum UndoOutcome {
    /** What the row recorded is as it was before the row. */
    REVERSED,
    /** Somebody has changed the record since; it stays as it is. */
    KEPT,
    /** Something rests on the record, or the rules forbid it; its errors say why. */
    REFUSED
}
