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
import java.util.function.ToIntFunction;

/** Reads days and instants of a time that programmes can be of: the years 1900 to 2199. */
final class Calendars extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    Calendars() {
        addDeserializer(LocalDate.class, new Bounded<>(LocalDate.class, LocalDate::parse, LocalDate::getYear));
        addDeserializer(
                Instant.class,
                new Bounded<>(
                        Instant.class,
                        // To PostgreSQL's microseconds, so that the same body again is the same value.
                        text -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS),
                        instant -> instant.atOffset(ZoneOffset.UTC).getYear()));
    }

    private static final class Bounded<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;
        private final transient ToIntFunction<T> year;

        Bounded(Class<T> type, Function<String, T> parse, ToIntFunction<T> year) {
            super(type);
            this.parse = parse;
            this.year = year;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString("");
            try {
                T value = parse.apply(text);
                int when = year.applyAsInt(value);
                if (when >= FIRST_YEAR && when <= LAST_YEAR) {
                    return value;
                }
            } catch (DateTimeException e) {
                // Refused below, as a value out of bounds is.
            }
            throw InvalidFormatException.from(json, "Not a day or an instant", text, handledType());
        }
    }
}
