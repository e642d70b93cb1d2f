package kz.ainalaiyn.stack.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Identification numbers with valid check digits, of serials that nobody has: 8000 and up. */
public final class SyntheticIin {
    private static final int DIGITS = 11;
    private static final int NO_CHECK_DIGIT = 10;

    private SyntheticIin() {}

    /** The number of this serial, of 12 digits; empty for one serial in a hundred or so, for which there is no check digit. */
    public static Optional<String> of(LocalDate birth, boolean woman, int serial) {
        String digits = String.format(
                Locale.ROOT,
                "%02d%02d%02d%d%04d",
                birth.getYear() % 100,
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                (birth.getYear() < 2000 ? 3 : 5) + (woman ? 1 : 0),
                serial);
        int check = sum(digits, 0) % DIGITS;
        if (check == NO_CHECK_DIGIT) {
            check = sum(digits, 2) % DIGITS;
        }
        return check == NO_CHECK_DIGIT ? Optional.empty() : Optional.of(digits + check);
    }

    private static int sum(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * ((i + shift) % DIGITS + 1);
        }
        return sum;
    }
}
