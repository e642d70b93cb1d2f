package kz.ainalaiyn.graduates.spelling;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.http.ConstraintFaults;
import org.jspecify.annotations.Nullable;

/** What ruins a text, or makes a name none; of several the first is told, because the others follow from it. */
enum SpellingFault {
    /** A converter put a question mark or U+FFFD where it had no letter. */
    LOST_LETTERS(
            "lost-letters",
            "Letters were lost on the way here: send them in UTF-8, such as Әбдіқадыр in place of ?бді?адыр.",
            text -> Letters.LOST.matcher(text).find()),
    MISREAD_ENCODING(
            "misread-encoding",
            "The text was written in UTF-8 and read as something else: send UTF-8, such as Айжан in place of РђР№Р¶Р°РЅ.",
            MisreadEncoding::isIn),
    INVISIBLE_CHARACTER(
            "invisible-character",
            "There is a character that nobody sees, such as a zero-width space or a mark of direction: leave it out.",
            text -> Letters.INVISIBLE.matcher(text).find()),
    OTHER_SCRIPT(
            "other-script",
            "A name is written in Cyrillic or Latin letters, such as Айжан or Aizhan.",
            text -> Letters.OTHER_SCRIPT.matcher(text).find()),
    NO_NAME(
            "no-name",
            "A name has letters, with a space, hyphen, apostrophe or dot between them, such as Әбдіқадыр-Әли or О’Нил;"
                    + " digits stand behind a hyphen alone.",
            text -> !Letters.NAME.matcher(text).matches());

    /** What can befall any text; the other two are about names. */
    private static final Set<SpellingFault> OF_TEXTS = Set.of(LOST_LETTERS, MISREAD_ENCODING);

    private final String code;
    private final String message;
    private final Predicate<String> isIn;

    SpellingFault(String code, String message, Predicate<String> isIn) {
        this.code = code;
        this.message = message;
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
        ConstraintFaults.report(context, member, code, message);
    }

    private static final class Letters {
        static final Pattern LOST = Pattern.compile("\uFFFD|\\?\\p{L}|\\?\\?");
        static final Pattern INVISIBLE = Pattern.compile("\\p{C}");
        static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsCyrillic}\\p{Lm}]]");

        private static final String WORD = "[\\p{L}&&[\\p{IsLatin}\\p{IsCyrillic}]]+";
        static final Pattern NAME = Pattern.compile(WORD + "(?:(?:\\.? |\\.|-|['’ʼ])" + WORD + "|-[0-9]+)*\\.?");
    }
}
