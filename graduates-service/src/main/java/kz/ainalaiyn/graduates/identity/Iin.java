package kz.ainalaiyn.graduates.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import kz.ainalaiyn.platform.http.InvalidValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An individual identification number of Kazakhstan: 12 digits, of which the first six are the birth date (YYMMDD), the
 * seventh tells century and sex (0 for neither) and the last is the check digit.
 *
 * @see <a href="https://adilet.zan.kz/rus/docs/P030000565_">Government resolution No. 565 of 2003 on the formation of
 *     identification numbers</a>
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[0-9]{12}$",
        minLength = 12,
        maxLength = 12,
        description = "An individual identification number of Kazakhstan; can be written, is never shown.",
        examples = "010514650009")
public record Iin(@JsonValue String digits) {
    private static final int LENGTH = 12;

    @JsonCreator
    public Iin {
        if (!digits.matches("[0-9]{12}")) {
            throw new InvalidValue(IinRule.IIN_LENGTH);
        }
        birthDate(digits);
        if (checkDigit(digits) != digit(digits, LENGTH - 1)) {
            throw new InvalidValue(IinRule.IIN_CHECK_DIGIT);
        }
    }

    /** The birth date that the number tells; null where it tells none. */
    public @Nullable LocalDate birthDate() {
        return birthDate(digits);
    }

    /** Whether the number tells a man's (true) or a woman's (false) sex; null where it tells neither. */
    public @Nullable Boolean male() {
        int century = digit(digits, 6);
        return century == 0 ? null : century % 2 == 1;
    }

    /** The check digit for the first eleven digits; 10, which no digit is, where the number must not be issued. */
    public static int checkDigit(String digits) {
        int first = weighted(digits, 1);
        return first == 10 ? weighted(digits, 3) : first;
    }

    private static int weighted(String digits, int firstWeight) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += digit(digits, i) * ((firstWeight - 1 + i) % (LENGTH - 1) + 1);
        }
        return sum % (LENGTH - 1);
    }

    private static @Nullable LocalDate birthDate(String digits) {
        int century = digit(digits, 6);
        if (century == 0) {
            return null;
        }
        if (century > 6) {
            throw new InvalidValue(IinRule.IIN_IMPOSSIBLE_DATE);
        }
        try {
            return LocalDate.of(
                    1800 + (century - 1) / 2 * 100 + Integer.parseInt(digits, 0, 2, 10),
                    Integer.parseInt(digits, 2, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10));
        } catch (DateTimeException e) {
            throw new InvalidValue(IinRule.IIN_IMPOSSIBLE_DATE);
        }
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /** Never the number itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Iin[…]";
    }
}
