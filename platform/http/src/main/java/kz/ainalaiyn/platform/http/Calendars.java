package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import kz.ainalaiyn.platform.messages.Message;

/** Reads days and instants of a time that programmes can be of: the years 1900 to 2199. */
final class Calendars extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    Calendars() {
        addDeserializer(
                LocalDate.class,
                new Bounded<>(LocalDate.class, LocalDate::parse, day -> day, InputRule.DATE_OUT_OF_RANGE));
        addDeserializer(
                Instant.class,
                new Bounded<>(
                        Instant.class,
                        // To PostgreSQL's microseconds, so that the same body again is the same value.
                        text -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS),
                        instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate(),
                        InputRule.INSTANT_OUT_OF_RANGE));
    }

    private static final class Bounded<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;
        private final transient Function<T, LocalDate> day;
        private final InputRule outOfRange;

        Bounded(Class<T> type, Function<String, T> parse, Function<T, LocalDate> day, InputRule outOfRange) {
            super(type);
            this.parse = parse;
            this.day = day;
            this.outOfRange = outOfRange;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString("");
            T value;
            LocalDate when;
            try {
                value = parse.apply(text);
                when = day.apply(value);
            } catch (DateTimeException e) {
                throw InvalidFormatException.from(json, "Not a day or an instant", text, handledType());
            }
            if (when.isBefore(FIRST) || when.isAfter(LAST)) {
                throw new InvalidValue(
                        Message.of(outOfRange).with("minimum", FIRST).with("maximum", LAST));
            }
            return value;
        }
    }
}
