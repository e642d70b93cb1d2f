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
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters; one that cannot be read is 400, where Jakarta REST (3.2) would have it 404. */
@Provider
public final class QueryValues implements ParamConverterProvider {
    private record Form(Function<String, ?> parse, String example) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            int.class, new Form(Integer::valueOf, "a whole number"),
            Integer.class, new Form(Integer::valueOf, "a whole number"),
            long.class, new Form(Long::valueOf, "a whole number"),
            Long.class, new Form(Long::valueOf, "a whole number"),
            Boolean.class, new Form(QueryValues::bool, "true or false"),
            UUID.class, new Form(UUID::fromString, "a UUID"),
            LocalDate.class, new Form(LocalDate::parse, "a date such as 2023-10-30"),
            Instant.class, new Form(Instant::parse, "an instant such as 2023-10-30T09:00:00Z"));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                Form form = type.isEnum() ? enumForm(type) : FORMS.get(type);
                return form == null ? null : converter(query.value(), form);
            }
        }
        return null;
    }

    private static <T> ParamConverter<T> converter(String name, Form form) {
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings({"unchecked", "NullAway"}) // Jakarta REST hands null through
            public T fromString(String value) {
                if (value == null) {
                    return null;
                }
                try {
                    return (T) form.parse.apply(value);
                } catch (RuntimeException e) {
                    throw ProblemException.invalid(InputError.in(name, "format", "Give " + form.example + "."));
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static Form enumForm(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String names =
                String.join(", ", Arrays.stream(constants).map(String::valueOf).toList());
        return new Form(
                value -> Arrays.stream(constants)
                        .filter(constant -> String.valueOf(constant).equals(value))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                "one of: " + names);
    }

    private static Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
