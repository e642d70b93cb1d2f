package kz.ainalaiyn.platform.imports;

/** How far the undoing of an import is. */
public enum UndoState {
    /** Its rows are taken back, or tried, one after the other. */
    RUNNING,
    /** Something came of every row. */
    DONE,
    /** It was cancelled; what was taken back until then stays so. */
    CANCELLED,
    /** It could not be carried on; what was taken back until then stays so. */
    FAILED
}
