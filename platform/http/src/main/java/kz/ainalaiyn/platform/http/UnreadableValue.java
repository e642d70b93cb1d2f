package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.messages.Message;

/** Tells what is wrong with a value that could not be read as the type that the contract asks for. */
final class UnreadableValue {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

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
        if (!(failure instanceof MismatchedInputException mismatch) || mismatch.getTargetType() == null) {
            return Message.of(InputRule.MALFORMED);
        }
        if (value.isMissingNode() || value.isNull()) {
            return WantedValue.missing(mismatch.getTargetType());
        }
        if (mismatch.getTargetType() == LocalDate.class
                && DAY.matcher(value.asText()).matches()) {
            return Message.of(InputRule.NO_SUCH_DAY);
        }
        Message wanted = WantedValue.of(mismatch.getTargetType());
        return value.isTextual() && wanted.equals(Message.of(InputRule.TEXT_EXPECTED))
                ? Message.of(InputRule.MALFORMED)
                : wanted;
    }
}
