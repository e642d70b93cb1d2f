package kz.ainalaiyn.platform.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How days are written in a file, such as {@code dd.MM.yyyy}. */
public final class DateFormat {
    private static final Pattern SEPARATOR = Pattern.compile("[./-]");
    private static final Set<String> PARTS = Set.of("dd", "MM", "yyyy");

    private final String pattern;
    private final DateTimeFormatter formatter;

    private DateFormat(String pattern) {
        this.pattern = pattern;
        this.formatter =
                DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu")).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The format of a pattern of dd, MM and yyyy with {@code .}, {@code /} or {@code -} between; empty for another. */
    public static Optional<DateFormat> of(String pattern) {
        String[] parts = SEPARATOR.split(pattern, -1);
        return parts.length == PARTS.size() && PARTS.equals(Set.copyOf(Arrays.asList(parts)))
                ? Optional.of(new DateFormat(pattern))
                : Optional.empty();
    }

    /** Such as {@code dd.MM.yyyy}. */
    public String pattern() {
        return pattern;
    }

    /** The day as it is written in the file. */
    public String format(LocalDate day) {
        return formatter.format(day);
    }

    /** The day that the text is, or null where it is none in exactly this format. */
    @Nullable
    LocalDate parse(String text) {
        try {
            return LocalDate.parse(text, formatter);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
