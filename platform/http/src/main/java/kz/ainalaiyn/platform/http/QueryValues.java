package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters; one that cannot be read is 400, where Jakarta REST (3.2) would have it 404. */
@Provider
public final class QueryValues implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, QueryValues::bool,
            UUID.class, UUID::fromString,
            LocalDate.class, QueryValues::day,
            Instant.class, QueryValues::instant);

    /** Both are of a year with four digits: others are no days that a database knows. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /**
     * The value that a text stands for; the text itself where the type is read by nobody here.
     *
     * @throws ProblemException 400 when it stands for none
     */
    static Object parse(String parameter, Class<?> type, String text) {
        Function<String, ?> parser = parser(type);
        try {
            return parser == null ? text : parser.apply(text);
        } catch (RuntimeException e) {
            throw ProblemException.invalid(InputError.in(parameter, WantedValue.of(type)));
        }
    }

    private static @Nullable Function<String, ?> parser(Class<?> type) {
        return type.isEnum() ? text -> constant(type, text) : PARSERS.get(type);
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return parser(type) == null ? null : converter(query.value(), type);
            }
        }
        return null;
    }

    private static <T> ParamConverter<T> converter(String name, Class<T> type) {
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings({"unchecked", "NullAway"}) // Jakarta REST hands null through
            public T fromString(String value) {
                return value == null ? null : (T) parse(name, type, value);
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> String.valueOf(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static LocalDate day(String value) {
        LocalDate day = LocalDate.parse(value);
        instant(day + "T00:00:00Z");
        return day;
    }

    private static Instant instant(String value) {
        Instant instant = Instant.parse(value);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException();
        }
        return instant;
    }

    private static Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
