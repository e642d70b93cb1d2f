package kz.ainalaiyn.graduates.identity;

/** What an organisation has said of two records of its own that look like one person. */
enum OwnDuplicateStatus {
    /** Nothing yet. */
    OPEN,
    /** They are of two persons; the pair is not proposed again. */
    DISMISSED
}
