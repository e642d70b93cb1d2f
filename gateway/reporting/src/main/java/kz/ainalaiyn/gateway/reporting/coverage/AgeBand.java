package kz.ainalaiyn.gateway.reporting.coverage;

import java.util.Set;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;

/**
 * Ages by which reports speak of graduates: the age reached in the year in which the counted period ends, because of a birth
 * date reports know the year alone. Youth policy in Kazakhstan ends with 34 (Law of 9 February 2015, No. 285-V, on state
 * youth policy, art. 1).
 */
final class AgeBand {
    static final Set<String> ALL = Set.of("UNDER_18", "18_22", "23_28", "29_34", "35_AND_OVER", Profile.NOT_KNOWN);

    private AgeBand() {}

    static String of(int birthYear, int year) {
        if (birthYear == 0) {
            return Profile.NOT_KNOWN;
        }
        int age = year - birthYear;
        if (age < 18) {
            return "UNDER_18";
        }
        if (age <= 22) {
            return "18_22";
        }
        if (age <= 28) {
            return "23_28";
        }
        return age <= 34 ? "29_34" : "35_AND_OVER";
    }
}
