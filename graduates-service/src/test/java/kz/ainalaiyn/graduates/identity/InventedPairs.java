package kz.ainalaiyn.graduates.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of records of invented people, of which it is known whether they are of one person. Names are drawn from short lists, the common
 * ones more often (Zipf), and put together by chance.
 *
 * <p>Each of the two records is written down by itself: in Kazakh (45 %), Russian (40 %) or Latin letters (15 %), the latter two by one of
 * the usual ways chosen for each letter; without a patronymic (25 %); with that of a Kazakh or of a Russian form, the Kazakh one in two words
 * (15 %); and with a slip of the hand in a name (3 %).
 *
 * <p>Two records of one person differ moreover by one of {@link Slip}, and one pair in five by a second one. Two of different persons are
 * somebody and one of {@link Other}: those are the ones that a register mixes up, and some of them nobody can tell apart by what is written.
 */
final class InventedPairs {
    /** What goes wrong when one person is registered a second time, with its weight. */
    enum Slip {
        ANOTHER_SCRIPT_ALONE(20),
        LETTER_OF_GIVEN_NAME(11),
        LETTER_OF_FAMILY_NAME(12),
        NAMES_TURNED(8),
        DAY_AND_MONTH(8),
        DIGIT_OF_DATE(8),
        DIGITS_OF_DATE_SWAPPED(3),
        MARRIAGE(8),
        NO_PATRONYMIC(8),
        DOUBLE_FAMILY_NAME(4),
        GIVEN_NAME_IN_TWO_WORDS(3),
        SECOND_GIVEN_NAME(2),
        PATRONYMIC_WITH_GIVEN_NAME(2),
        FATHER_FOR_FAMILY_NAME(2),
        SEX(0.5),
        SHORT_FORM(0.5);

        final double weight;

        Slip(double weight) {
            this.weight = weight;
        }
    }

    /** Who somebody is taken for, with its weight. */
    enum Other {
        OF_THE_SAME_DATE(12),
        OF_THE_SAME_DATE_AND_GIVEN_NAME(16),
        OF_THE_SAME_DATE_AND_FAMILY_NAME(8),
        OF_THE_UNKNOWN_DATE(8),
        TWIN(15),
        TWIN_OF_OTHER_SEX(5),
        CHILD_OF_THE_SAME_FATHER(12),
        NAMESAKE_OF_ANOTHER_DATE(15),
        NAMESAKE_OF_THE_SAME_DATE(3),
        SON_AND_DAUGHTER(6);

        final double weight;

        Other(double weight) {
            this.weight = weight;
        }
    }

    /** A record as an organisation keeps it. */
    record Written(String family, String given, @Nullable String patronymic, String sex, LocalDate born) {}

    /** Two records, whether they are of one person, and what makes them differ. */
    record Pair(Written first, Written second, boolean samePerson, String why) {}

    /** Somebody in Kazakh letters; a family name is without its ending. */
    private record Person(String family, String ending, String given, String father, boolean woman, LocalDate born) {
        Person withFamily(String other, String otherEnding) {
            return new Person(other, otherEnding, given, father, woman, born);
        }

        Person withGiven(String other) {
            return new Person(family, ending, other, father, woman, born);
        }

        Person withFather(String other) {
            return new Person(family, ending, given, other, woman, born);
        }

        Person withBorn(LocalDate other) {
            return new Person(family, ending, given, father, woman, other);
        }

        Person ofOtherSex(String other) {
            return new Person(family, ending, other, father, !woman, born);
        }

        String familyName() {
            return switch (ending) {
                case "ұлы" -> family + (woman ? "қызы" : "ұлы");
                case "" -> family;
                default -> Scripts.withRussian(family, "в") + (woman ? "а" : "");
            };
        }
    }

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 19 * 365;
    private static final LocalDate UNKNOWN = LocalDate.of(2000, 1, 1);

    private final Random random;
    private final Scripts scripts;

    InventedPairs(long seed) {
        random = new Random(seed);
        scripts = new Scripts(random);
    }

    List<Pair> draw(int count) {
        return Stream.generate(() -> chance(0.5) ? ofOne() : ofTwo())
                .limit(count)
                .toList();
    }

    private Pair ofOne() {
        Person person = person();
        Slip slip = fitting(person, drawn(Slip.values(), s -> s.weight));
        List<Slip> slips = new ArrayList<>(List.of(slip));
        if (chance(0.2)) {
            slips.add(fitting(person, drawn(Slip.values(), s -> s.weight)));
        }
        Written again = write(person);
        for (Slip each : slips) {
            again = slipped(person, again, each);
        }
        return new Pair(write(person), again, true, slip.name());
    }

    private Pair ofTwo() {
        Person one = person();
        Other other = drawn(Other.values(), o -> o.weight);
        if (other == Other.OF_THE_UNKNOWN_DATE) {
            one = one.withBorn(UNKNOWN);
        }
        if (other == Other.SON_AND_DAUGHTER) {
            one = one.withFamily(InventedNames.father(random), "ұлы");
        }
        Person second = other(one, other);
        return new Pair(write(one), write(second), false, other.name());
    }

    private Person other(Person one, Other other) {
        Person stranger = person();
        Person sameSex = new Person(
                stranger.family,
                stranger.ending,
                InventedNames.given(random, one.woman),
                stranger.father,
                one.woman,
                one.born);
        return switch (other) {
            case OF_THE_SAME_DATE, OF_THE_UNKNOWN_DATE -> sameSex;
            case OF_THE_SAME_DATE_AND_GIVEN_NAME -> sameSex.withGiven(one.given);
            case OF_THE_SAME_DATE_AND_FAMILY_NAME -> sameSex.withFamily(one.family, one.ending);
            case TWIN -> one.withGiven(InventedNames.sibling(random, one.given, one.woman));
            case TWIN_OF_OTHER_SEX -> one.ofOtherSex(InventedNames.given(random, !one.woman));
            case CHILD_OF_THE_SAME_FATHER ->
                one.withGiven(InventedNames.sibling(random, one.given, one.woman))
                        .withBorn(one.born.plusDays(300 + random.nextInt(2000)));
            case NAMESAKE_OF_ANOTHER_DATE -> one.withFather(stranger.father).withBorn(stranger.born);
            case NAMESAKE_OF_THE_SAME_DATE -> one.withFather(stranger.father);
            case SON_AND_DAUGHTER -> one.ofOtherSex(one.given);
        };
    }

    private Person person() {
        boolean woman = chance(0.5);
        return new Person(
                InventedNames.family(random),
                InventedNames.ending(random),
                InventedNames.given(random, woman),
                InventedNames.father(random),
                woman,
                FIRST_DAY.plusDays(random.nextInt(DAYS)));
    }

    /** One that can befall this person. */
    private static Slip fitting(Person person, Slip slip) {
        boolean day = person.born.getDayOfMonth() <= 12 && person.born.getDayOfMonth() != person.born.getMonthValue();
        return switch (slip) {
            case DAY_AND_MONTH -> day ? slip : Slip.DIGIT_OF_DATE;
            case MARRIAGE, DOUBLE_FAMILY_NAME -> person.woman ? slip : Slip.LETTER_OF_FAMILY_NAME;
            default -> slip;
        };
    }

    private Written write(Person person) {
        return write(person, scripts.any());
    }

    private Written write(Person person, Scripts.Script script) {
        String patronymic = chance(0.25) ? null : scripts.patronymic(person.father, person.woman, script);
        return new Written(
                typed(scripts.in(script, person.familyName()), 0.03),
                typed(scripts.in(script, person.given), 0.03),
                patronymic == null ? null : typed(patronymic, 0.03),
                person.woman ? "FEMALE" : "MALE",
                person.born);
    }

    private Written slipped(Person person, Written w, Slip slip) {
        Scripts.Script script = Scripts.of(w.given);
        return switch (slip) {
            case ANOTHER_SCRIPT_ALONE -> w;
            case LETTER_OF_GIVEN_NAME -> with(w, w.family, typed(w.given, 1), w.patronymic);
            case LETTER_OF_FAMILY_NAME -> with(w, typed(w.family, 1), w.given, w.patronymic);
            case NAMES_TURNED -> with(w, w.given, w.family, w.patronymic);
            case DAY_AND_MONTH ->
                w.born.getDayOfMonth() > 12
                        ? w
                        : dated(w, LocalDate.of(w.born.getYear(), w.born.getDayOfMonth(), w.born.getMonthValue()));
            case DIGIT_OF_DATE -> dated(w, Slips.digit(random, w.born));
            case DIGITS_OF_DATE_SWAPPED -> dated(w, Slips.swapped(random, w.born));
            case MARRIAGE -> {
                Person married = person.withFamily(InventedNames.family(random), InventedNames.ending(random));
                yield with(w, scripts.in(script, married.familyName()), w.given, w.patronymic);
            }
            case NO_PATRONYMIC -> with(w, w.family, w.given, null);
            case DOUBLE_FAMILY_NAME -> {
                Person married = person.withFamily(InventedNames.family(random), "ов");
                String second = scripts.in(script, married.familyName());
                yield with(w, chance(0.5) ? w.family + "-" + second : second + "-" + w.family, w.given, w.patronymic);
            }
            case GIVEN_NAME_IN_TWO_WORDS -> {
                int middle = w.given.length() / 2;
                String rest = w.given.substring(middle);
                yield with(w, w.family, w.given.substring(0, middle) + (chance(0.5) ? " " : "-") + rest, w.patronymic);
            }
            case SECOND_GIVEN_NAME ->
                with(
                        w,
                        w.family,
                        w.given + " " + scripts.in(script, InventedNames.given(random, person.woman)),
                        w.patronymic);
            case PATRONYMIC_WITH_GIVEN_NAME ->
                w.patronymic == null ? w : with(w, w.family, w.given + " " + w.patronymic, null);
            case FATHER_FOR_FAMILY_NAME ->
                with(
                        w,
                        scripts.in(
                                script, person.withFamily(person.father, "ұлы").familyName()),
                        w.given,
                        null);
            case SEX -> new Written(w.family, w.given, w.patronymic, person.woman ? "MALE" : "FEMALE", w.born);
            case SHORT_FORM -> with(w, w.family, w.given.substring(0, Math.max(2, w.given.length() / 2)), w.patronymic);
        };
    }

    private static Written with(Written w, String family, String given, @Nullable String patronymic) {
        return new Written(family, given, patronymic, w.sex, w.born);
    }

    private static Written dated(Written w, LocalDate born) {
        return new Written(w.family, w.given, w.patronymic, w.sex, born);
    }

    private String typed(String name, double probability) {
        return chance(probability) ? Slips.letter(random, name) : name;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private interface Weight<T> {
        double of(T value);
    }

    private <T> T drawn(T[] values, Weight<T> weight) {
        double all = Stream.of(values).mapToDouble(weight::of).sum();
        double point = random.nextDouble() * all;
        for (T value : values) {
            point -= weight.of(value);
            if (point < 0) {
                return value;
            }
        }
        return values[values.length - 1];
    }
}
