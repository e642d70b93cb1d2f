package kz.ainalaiyn.graduates.identity;

/** What is known of a duplicate candidate. */
enum CandidateStatus {
    /** Nobody has decided whether the two records are of one person. */
    OPEN,
    /**
     * There is nothing to decide: the records were linked otherwise, their persons' IINs differ, or they are alike no more. It opens
     * again when that ceases.
     */
    CLOSED,
    /** A coordinator decided that both records are of one person. */
    SAME_PERSON,
    /** A coordinator decided that they are of two; they are not proposed again. */
    DIFFERENT_PERSONS,
    /** One of the records has been erased. The feed tells of it; the candidate itself is gone. */
    WITHDRAWN;

    boolean isDecided() {
        return this == SAME_PERSON || this == DIFFERENT_PERSONS;
    }
}
