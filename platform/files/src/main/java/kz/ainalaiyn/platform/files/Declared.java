package kz.ainalaiyn.platform.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file that the file does not say itself.
 *
 * @param charset how its text is encoded; null for UTF-8
 * @param dateFormat how its days are written; null for year-month-day
 * @param sheet the name of the sheet with the rows; null for the first
 * @param columns the names of columns by the headings that the file has for them
 */
public record Declared(
        @Nullable Charset charset,
        @Nullable DateFormat dateFormat,
        @Nullable String sheet,
        Map<String, String> columns) {
    /** Nothing is said. */
    public static final Declared NOTHING = new Declared(null, null, null, Map.of());

    /** Keeps the columns as they are now. */
    public Declared {
        columns = Map.copyOf(columns);
    }

    /** What is declared by these parameters; adds to {@code faults} and leaves out what cannot be read. */
    public static Declared of(
            @Nullable String charset,
            @Nullable String dateFormat,
            @Nullable String sheet,
            Map<String, String> columns,
            List<InputError> faults) {
        return new Declared(charset(charset, faults), dateFormat(dateFormat, faults), sheet, columns);
    }

    private static @Nullable Charset charset(@Nullable String name, List<InputError> faults) {
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.UTF_8) ? null : charset;
        } catch (IllegalArgumentException e) {
            faults.add(InputError.in("charset", FileMessage.CHARSET_UNKNOWN));
            return null;
        }
    }

    private static @Nullable DateFormat dateFormat(@Nullable String pattern, List<InputError> faults) {
        if (pattern == null) {
            return null;
        }
        DateFormat format = DateFormat.of(pattern).orElse(null);
        if (format == null) {
            faults.add(InputError.in("dateFormat", FileMessage.DATE_PATTERN));
        }
        return format;
    }
}
