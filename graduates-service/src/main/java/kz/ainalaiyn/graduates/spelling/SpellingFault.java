package kz.ainalaiyn.graduates.spelling;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.messages.MessageKey;
import org.jspecify.annotations.Nullable;

/** What ruins a text, or makes a name none; of several the first is told, because the others follow from it. */
enum SpellingFault implements MessageKey {
    /** A converter put a question mark or U+FFFD where it had no letter. */
    LOST_LETTERS(text -> Letters.LOST.matcher(text).find()),
    MISREAD_ENCODING(MisreadEncoding::isIn),
    INVISIBLE_CHARACTER(text -> Letters.INVISIBLE.matcher(text).find()),
    OTHER_SCRIPT(text -> Letters.OTHER_SCRIPT.matcher(text).find()),
    NO_NAME(text -> !Letters.NAME.matcher(text).matches());

    /** What can befall any text; the other two are about names. */
    private static final Set<SpellingFault> OF_TEXTS = Set.of(LOST_LETTERS, MISREAD_ENCODING);

    private final Predicate<String> isIn;

    SpellingFault(Predicate<String> isIn) {
        this.isIn = isIn;
    }

    static Optional<SpellingFault> ofName(String name) {
        // No name has a question mark, wherever it stands.
        return name.contains("?")
                ? Optional.of(LOST_LETTERS)
                : Arrays.stream(values()).filter(fault -> fault.isIn.test(name)).findFirst();
    }

    static Optional<SpellingFault> ofText(String text) {
        return Arrays.stream(values())
                .filter(OF_TEXTS::contains)
                .filter(fault -> fault.isIn.test(text))
                .findFirst();
    }

    /** Adds this fault to what is wrong with the value, or with this member of it. */
    void report(ConstraintValidatorContext context, @Nullable String member) {
        context.disableDefaultConstraintViolation();
        var violation = context.buildConstraintViolationWithTemplate(key());
        if (member == null) {
            violation.addConstraintViolation();
        } else {
            violation.addPropertyNode(member).addConstraintViolation();
        }
    }

    private static final class Letters {
        static final Pattern LOST = Pattern.compile("\uFFFD|\\?\\p{L}|\\?\\?");
        static final Pattern INVISIBLE = Pattern.compile("\\p{C}");
        static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsCyrillic}\\p{Lm}]]");

        private static final String WORD = "[\\p{L}&&[\\p{IsLatin}\\p{IsCyrillic}]]+";
        static final Pattern NAME = Pattern.compile(WORD + "(?:(?:\\.? |\\.|-|['’ʼ])" + WORD + "|-[0-9]+)*\\.?");
    }
}
