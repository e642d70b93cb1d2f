package kz.ainalaiyn.platform.http;

import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;

/**
 * A text is no value of the type that it was to be read as. What reads itself from a text, such as an identification
 * number, throws it; the fault is then told with the place where the text stood.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** The text breaks this rule. */
    public InvalidValue(MessageKey code) {
        this(Message.of(code));
    }

    /** The text breaks a rule that has arguments. */
    public InvalidValue(Message message) {
        super(message.key());
        this.message = message;
    }

    Message message() {
        return message;
    }
}
