package kz.ainalaiyn.gateway.reporting.evidence;

/**
 * What reports say of a person: as the earliest registered of the person's records has it, so that each person is in one
 * cell of a breakdown.
 *
 * @param birthYear 0 when it is not known
 * @param graduationYear 0 when it is not known
 */
public record Profile(String sex, int birthYear, String institution, int graduationYear, String district) {
    /** The value of an attribute that no record tells. */
    public static final String NOT_KNOWN = "UNKNOWN";

    static final Profile UNKNOWN = new Profile(NOT_KNOWN, 0, NOT_KNOWN, 0, NOT_KNOWN);
}
