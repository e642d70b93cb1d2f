package kz.ainalaiyn.graduates.identity;

/** Why a record is linked to a person; expect new values. */
enum LinkReason {
    /** The record was registered and nothing says that the person is known. */
    REGISTERED,
    /** The same IIN stands in another record of the person. */
    SAME_IIN,
    /** A coordinator decided that it is the same person. */
    DECIDED,
    /** A coordinator undid a link: the record is of a person of its own again. */
    UNLINKED
}
