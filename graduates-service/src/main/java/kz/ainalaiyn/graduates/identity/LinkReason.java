package kz.ainalaiyn.graduates.identity;

/** Why a record is linked to a person. */
enum LinkReason {
    /** The record was registered and nothing says that the person is known. */
    REGISTERED,
    /** The same IIN stands in another record of the person. */
    SAME_IIN,
    /** A coordinator decided that it is the same person. */
    DECIDED,
    /** A link was undone, by a coordinator or by the IIN's being taken back: the record is of a person of its own again. */
    UNLINKED
}
