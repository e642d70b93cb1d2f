package kz.ainalaiyn.bench.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.ainalaiyn.stack.sample.SyntheticIin;
import org.jspecify.annotations.Nullable;

/** A graduate who does not exist, the same by the same number below sixteen million. The name is of syllables and the number. */
record InventedGraduate(int number) {
    static final String ORGANISATION = "regional-society";
    static final String INSTITUTION = "invented-family-home";
    static final List<String> DISTRICTS = List.of("331000000", "333600000", "333200000", "334800000", "331800000");
    /** The columns of a file of them. */
    static final String COLUMNS =
            "externalId,familyName,givenName,birthDate,sex,institution,graduationYear,district,iin\n";

    private static final String CONSONANTS = "бгдзклмн";
    private static final String VOWELS = "аеиоу";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1985, 1, 1);
    private static final int DAYS = 8000;
    private static final int FIRST_SERIAL = 8000;

    /** Of a record that is put straight into the tables. */
    UUID id() {
        return new UUID(
                mixed(number) & ~0xF000L | 0x4000L, mixed(number + 0x9E3779B97F4A7C15L) & ~(3L << 62) | 1L << 63);
    }

    UUID person() {
        return new UUID(mixed(~number) & ~0xF000L | 0x4000L, mixed(number * 31L + 7) & ~(3L << 62) | 1L << 63);
    }

    /** The finalizer of splitmix64: neighbours are far from one another, as random ids are. */
    private static long mixed(long value) {
        long z = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    String externalId() {
        return "bench-%08d".formatted(number);
    }

    /** The family name without the number; 64,000 there are. */
    String familyWord() {
        long random = mixed(number) >>> 1;
        String word = syllable(random) + syllable(random / SYLLABLES) + syllable(random / SYLLABLES / SYLLABLES);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String familyName() {
        return familyWord() + "-" + number;
    }

    String givenName() {
        long random = mixed(~number) >>> 1;
        String word = syllable(random) + syllable(random / SYLLABLES);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String syllable(long random) {
        int which = (int) (random % SYLLABLES);
        return "" + CONSONANTS.charAt(which % CONSONANTS.length()) + VOWELS.charAt(which / CONSONANTS.length());
    }

    LocalDate birthDate() {
        return FIRST_BIRTH.plusDays(number % DAYS);
    }

    private boolean isWoman() {
        return number % 2 == 0;
    }

    String sex() {
        return isWoman() ? "FEMALE" : "MALE";
    }

    int graduationYear() {
        return birthDate().getYear() + 18;
    }

    String district() {
        return DISTRICTS.get(number / 3 % DISTRICTS.size());
    }

    /** A synthetic number; one in a hundred or so has none, because there is none for the serial. */
    @Nullable
    String iin() {
        return SyntheticIin.of(birthDate(), isWoman(), FIRST_SERIAL + number / DAYS)
                .orElse(null);
    }

    String json() {
        String iin = iin();
        return """
                {"familyName":"%s","givenName":"%s","birthDate":"%s","sex":"%s","institution":"%s","graduationYear":%d,"district":"%s"%s}""".formatted(
                        familyName(),
                        givenName(),
                        birthDate(),
                        sex(),
                        INSTITUTION,
                        graduationYear(),
                        district(),
                        iin == null ? "" : ",\"iin\":\"" + iin + "\"");
    }

    /** A line of a file. */
    String csv() {
        String iin = iin();
        return String.join(
                        ",",
                        externalId(),
                        familyName(),
                        givenName(),
                        birthDate().toString(),
                        sex(),
                        INSTITUTION,
                        Integer.toString(graduationYear()),
                        district(),
                        iin == null ? "" : iin)
                + "\n";
    }

    /** What stands in the statements of a registration and is of nobody else. */
    List<String> values() {
        return List.of(
                externalId(),
                familyName(),
                givenName(),
                birthDate().toString(),
                sex(),
                Integer.toString(graduationYear()),
                district());
    }
}
