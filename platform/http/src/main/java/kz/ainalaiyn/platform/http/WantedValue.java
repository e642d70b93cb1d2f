package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.platform.messages.Message;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Tells by an example what the contract asks for, by the type of a value and by what is declared at its place. */
public final class WantedValue {
    private static final Map<Class<?>, InputRule> SCALARS = Map.ofEntries(
            Map.entry(String.class, InputRule.TEXT_EXPECTED),
            Map.entry(LocalDate.class, InputRule.DATE_FORMAT),
            Map.entry(Instant.class, InputRule.INSTANT_FORMAT),
            Map.entry(UUID.class, InputRule.UUID_FORMAT),
            Map.entry(ZoneId.class, InputRule.TIME_ZONE),
            Map.entry(boolean.class, InputRule.BOOLEAN_EXPECTED),
            Map.entry(Boolean.class, InputRule.BOOLEAN_EXPECTED),
            Map.entry(int.class, InputRule.WHOLE_NUMBER_EXPECTED),
            Map.entry(Integer.class, InputRule.WHOLE_NUMBER_EXPECTED),
            Map.entry(long.class, InputRule.WHOLE_NUMBER_EXPECTED),
            Map.entry(Long.class, InputRule.WHOLE_NUMBER_EXPECTED),
            Map.entry(BigDecimal.class, InputRule.NUMBER_EXPECTED));

    private WantedValue() {}

    /** What has to stand for a value of this type. */
    public static Message of(Class<?> type) {
        if (type.isEnum()) {
            return Message.of(InputRule.UNKNOWN_VALUE)
                    .with(
                            "allowed",
                            Arrays.stream(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Message.of(InputRule.LIST_EXPECTED);
        }
        InputRule scalar = SCALARS.get(type);
        if (scalar != null) {
            return Message.of(scalar);
        }
        // What reads itself from a text is none of the types above, and no object either.
        boolean text = Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
        return text || !type.isRecord()
                ? Message.of(InputRule.TEXT_EXPECTED)
                : Message.of(InputRule.OBJECT_EXPECTED)
                        .with(
                                "members",
                                Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .toList());
    }

    /** That a value of this type is missing. */
    static Message missing(Class<?> type) {
        return missing(of(type));
    }

    /**
     * That a value is missing at this place, or within it.
     *
     * @param place a member of a body, or a parameter
     * @param depth how many lists lie around the value
     */
    static Message missing(AnnotatedElement place, int depth) {
        Pattern pattern = place.getAnnotation(Pattern.class);
        if (pattern != null) {
            return missing(Message.of(pattern.message()));
        }
        Parameter parameter = place.getAnnotation(Parameter.class);
        if (parameter != null && !parameter.example().isEmpty()) {
            return missing(Message.of(InputRule.VALUE_SUCH_AS).with("example", parameter.example()));
        }
        Type type = switch (place) {
            case Field field -> field.getGenericType();
            case java.lang.reflect.Parameter argument -> argument.getParameterizedType();
            default -> Object.class;
        };
        for (int i = 0; i < depth && type instanceof ParameterizedType container; i++) {
            type = container.getActualTypeArguments()[container.getActualTypeArguments().length - 1];
        }
        return missing(of(raw(type)));
    }

    private static Message missing(Message wanted) {
        return Message.of(InputRule.REQUIRED).with("wanted", wanted);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }
}
