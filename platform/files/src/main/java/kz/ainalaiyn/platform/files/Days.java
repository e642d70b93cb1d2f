package kz.ainalaiyn.platform.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.http.InputRule;
import kz.ainalaiyn.platform.messages.Message;
import org.jspecify.annotations.Nullable;

/** Reads days as the file's declaration says, and never guesses which number is the month. */
final class Days {
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,7}");
    private static final Pattern OTHER = Pattern.compile("[0-9]{1,4}([./-])[0-9]{1,2}\\1[0-9]{1,4}(\\D.*)?");
    private static final LocalDate EXAMPLE = LocalDate.of(2001, 1, 31);

    private final @Nullable DateFormat declared;
    private final DateSystem system;

    Days(@Nullable DateFormat declared, DateSystem system) {
        this.declared = declared;
        this.system = system;
    }

    /** The day that a text is, or null where it is none. */
    @Nullable
    LocalDate of(String text) {
        if (declared == null) {
            return ISO.matcher(text).matches() ? iso(text) : null;
        }
        return SERIAL.matcher(text).matches() ? system.day(Long.parseLong(text)) : declared.parse(text);
    }

    /** The day of a cell with a number; the time of the day is left out. */
    @Nullable
    LocalDate of(Cell.Amount cell) {
        BigDecimal serial = cell.number();
        // A scale is bounded first: the digits of 1e999999999 would fill the memory.
        boolean readable = (cell.day() || declared != null) && Math.abs(serial.scale()) < 30;
        return readable && serial.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
                ? system.day(serial.setScale(0, RoundingMode.FLOOR).longValueExact())
                : null;
    }

    /** What is wrong with a text that is no day; where it stands is told where the whole file is refused for it. */
    Message fault(String text, long line, Column column) {
        if (declared != null) {
            return FileMessage.DATE_AS_DECLARED
                    .with("format", declared.pattern())
                    .with("example", declared.format(EXAMPLE));
        }
        if (ISO.matcher(text).matches()) {
            return Message.of(InputRule.NO_SUCH_DAY);
        }
        return OTHER.matcher(text).matches()
                ? FileMessage.DATE_FORMAT_UNDECLARED.with("line", line).with("column", column.name())
                : Message.of(InputRule.DATE_FORMAT);
    }

    private static @Nullable LocalDate iso(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
