package kz.ainalaiyn.gateway.reporting.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a report can be broken down and filtered by.
 *
 * <p>A dimension of the person has one value for each person, so its cells add up to the total. One of the occasion does
 * not: who was reached in August and in October is in both.
 */
public enum Dimension {
    SEX("sex", (profile, year) -> profile.sex()),
    AGE_BAND("ageBand", (profile, year) -> AgeBand.of(profile.birthYear(), year)),
    DISTRICT("district", (profile, year) -> profile.district()),
    INSTITUTION("institution", (profile, year) -> profile.institution()),
    GRADUATION_YEAR(
            "graduationYear",
            (profile, year) ->
                    profile.graduationYear() == 0 ? Profile.NOT_KNOWN : Integer.toString(profile.graduationYear())),
    ORGANISATION("organisation", Occasion::organisation),
    MONTH("month", occasion -> YearMonth.from(occasion.day()).toString()),
    WEEK("week", occasion -> week(occasion.day())),
    KIND("kind", occasion -> occasion.kind().name()),
    TYPE("type", Occasion::type);

    private final String parameter;
    private final @Nullable BiFunction<Profile, Integer, String> ofPerson;
    private final @Nullable Function<Occasion, String> ofOccasion;

    Dimension(String parameter, BiFunction<Profile, Integer, String> ofPerson) {
        this.parameter = parameter;
        this.ofPerson = ofPerson;
        this.ofOccasion = null;
    }

    Dimension(String parameter, Function<Occasion, String> ofOccasion) {
        this.parameter = parameter;
        this.ofPerson = null;
        this.ofOccasion = ofOccasion;
    }

    /** The dimension of this name in the API. */
    public static Optional<Dimension> named(String parameter) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }

    /** Its name in the API. */
    String parameter() {
        return parameter;
    }

    /** Whether each person has exactly one value. */
    boolean isOfPerson() {
        return ofPerson != null;
    }

    /** All values that there can be; empty where what was recorded, or the period, says which there are. */
    Optional<Set<String>> fixedValues() {
        return switch (this) {
            case SEX -> Optional.of(Set.of("FEMALE", "MALE", Profile.NOT_KNOWN));
            case AGE_BAND -> Optional.of(AgeBand.ALL);
            case KIND ->
                Optional.of(
                        Arrays.stream(Occasion.Kind.values()).map(Enum::name).collect(Collectors.toSet()));
            case GRADUATION_YEAR, MONTH, WEEK, DISTRICT, INSTITUTION, ORGANISATION, TYPE -> Optional.empty();
        };
    }

    /** The person's value; empty for a dimension of the occasion. */
    String of(Profile profile, int year) {
        return ofPerson == null ? "" : ofPerson.apply(profile, year);
    }

    /** The occasion's value; empty for a dimension of the person. */
    String of(Occasion occasion) {
        return ofOccasion == null ? "" : ofOccasion.apply(occasion);
    }

    /** A week of ISO 8601, such as {@code 2023-W44}. */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
