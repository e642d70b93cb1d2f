package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.platform.messages.Message;

/** Tells what should have stood where a value could not be read as the type that the contract asks for. */
final class UnreadableValue {
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

    private UnreadableValue() {}

    /** What is wrong with the value that stood at the place of the failure. */
    static Message message(JsonMappingException failure, JsonNode value) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return invalid.message();
            }
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return Message.of(InputRule.UNKNOWN_MEMBER);
        }
        if (value.isMissingNode() || value.isNull()) {
            return Message.of(InputRule.REQUIRED);
        }
        return failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? wanted(mismatch.getTargetType(), value)
                : Message.of(InputRule.MALFORMED);
    }

    /** What a text that stands for a value of this type, as in a query, has to be. */
    static Message wanted(Class<?> type) {
        return type.isEnum() ? oneOf(type) : Message.of(SCALARS.getOrDefault(type, InputRule.MALFORMED));
    }

    /** The values of an enumeration, for a value that is none of them. */
    private static Message oneOf(Class<?> enumeration) {
        return Message.of(InputRule.UNKNOWN_VALUE)
                .with(
                        "allowed",
                        Arrays.stream(enumeration.getEnumConstants())
                                .map(String::valueOf)
                                .toList());
    }

    private static Message wanted(Class<?> type, JsonNode value) {
        if (type.isEnum()) {
            return oneOf(type);
        }
        InputRule scalar = SCALARS.get(type);
        if (scalar != null) {
            return Message.of(scalar);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Message.of(InputRule.LIST_EXPECTED);
        }
        // What reads itself from a text is none of the types above, and no object either.
        boolean text = Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
        return Message.of(
                text || !type.isRecord()
                        ? value.isTextual() ? InputRule.MALFORMED : InputRule.TEXT_EXPECTED
                        : InputRule.OBJECT_EXPECTED);
    }
}
