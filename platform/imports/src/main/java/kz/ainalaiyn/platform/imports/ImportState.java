package kz.ainalaiyn.platform.imports;

/** How far an import is. */
public enum ImportState {
    /** The file is looked through and taken apart; nothing is recorded yet. */
    READING,
    /** The rows are tried, and nothing of them is recorded. */
    CHECKING,
    /** The rows are recorded. */
    STORING,
    /** Something came of every row. */
    DONE,
    /** The file as a whole is refused; nothing of it was recorded. */
    REFUSED,
    /** It could not be carried on, by no fault of the file; what was recorded until then stays. */
    FAILED,
    /** It was cancelled; what was recorded until then stays. */
    CANCELLED
}
