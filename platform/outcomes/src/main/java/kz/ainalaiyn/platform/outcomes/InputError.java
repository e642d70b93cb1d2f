package kz.ainalaiyn.platform.outcomes;

import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the input: where it is and what would be right. The message's key is the fault's {@code code}, and its
 * data, such as the bounds that were not kept, are members of the fault in the answer.
 *
 * @param pointer the place in the body, a JSON Pointer (RFC 6901); null when the fault is not in the body
 * @param parameter the name of the query parameter or header field; null when the fault is in the body
 * @param message what to do about it, for a person
 */
public record InputError(@Nullable String pointer, @Nullable String parameter, Message message) {

    /** A fault in the body at {@code pointer}, such as {@code /name/family}; the empty string is the whole body. */
    public static InputError at(String pointer, MessageKey code) {
        return at(pointer, Message.of(code));
    }

    /** A fault in the body whose message has arguments. */
    public static InputError at(String pointer, Message message) {
        return new InputError(pointer, null, message);
    }

    /** A fault in a query parameter or a header field. */
    public static InputError in(String parameter, MessageKey code) {
        return in(parameter, Message.of(code));
    }

    /** A fault in a query parameter or a header field whose message has arguments. */
    public static InputError in(String parameter, Message message) {
        return new InputError(null, parameter, message);
    }

    /** The rule that was broken, kebab-case, stable. */
    public String code() {
        return message.key();
    }

    /** Whether the other fault is at this place or within it. */
    public boolean covers(InputError other) {
        return pointer != null && other.pointer != null
                ? other.pointer.equals(pointer) || other.pointer.startsWith(pointer + "/")
                : parameter != null && parameter.equals(other.parameter);
    }
}
