package kz.ainalaiyn.graduates.graduate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers in the form of ITU-T E.164, such as +77010000000, by libphonenumber's knowledge of which exist. */
final class E164 {
    /** What people write a number with; libphonenumber would read letters as digits, too. */
    private static final Pattern WRITTEN = Pattern.compile("[+0-9 ()./-]{1,32}");

    private static final String DIALLED_IN = "KZ";

    private E164() {}

    /** The number in this form; what is none stays as it was typed. */
    static @Nullable String of(@Nullable String typed) {
        return typed == null ? null : parsed(typed).orElse(typed);
    }

    static boolean exists(String typed) {
        return parsed(typed).isPresent();
    }

    private static Optional<String> parsed(String typed) {
        if (!WRITTEN.matcher(typed).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed, DIALLED_IN);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
