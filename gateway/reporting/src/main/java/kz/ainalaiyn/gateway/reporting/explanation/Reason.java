package kz.ainalaiyn.gateway.reporting.explanation;

/**
 * Why a piece of evidence, or a graduate, counts or does not: the first condition of the definition that fails. They stand in
 * the order in which evidence comes nearer to counting; of a graduate's pieces of evidence the nearest one tells the reason.
 */
public enum Reason {
    /** No record of this id was known. */
    UNKNOWN,
    /** The record is known, or was until it was erased, and nothing of the programme is recorded of it. */
    NO_EVIDENCE,
    /** It was recorded by mistake, and has been taken back since. */
    ENTERED_IN_ERROR,
    /** The registration was cancelled. */
    REGISTRATION_CANCELLED,
    /** There was no seat. */
    WAITLISTED,
    /** Registered, and it is not recorded whether the graduate came. */
    NOT_RECORDED,
    /** It was recorded after the as-of. */
    RECORDED_LATER,
    /** The event or the consultation was cancelled. */
    CANCELLED,
    /** The event or the consultation is planned, or it is not recorded that it was held. */
    NOT_HELD,
    /** Those who are reached there are counted by heads: children and the public. */
    HEAD_COUNTED,
    /** The graduate did not come. */
    ABSENT,
    /** The graduate did not come, and had said so. */
    EXCUSED,
    /** It was on a day outside the programme's period, in the programme's zone. */
    OUTSIDE_PERIOD,
    /** It all holds, but it is not known yet who the record is of. */
    WITHOUT_PERSON,
    /** It all holds, but the record was erased. */
    ERASED,
    /** The person is counted, by another record of the same person. */
    COUNTED_BY_ANOTHER_RECORD,
    /** It counts. */
    COUNTED
}
