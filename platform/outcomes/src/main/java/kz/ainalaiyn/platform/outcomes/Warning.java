package kz.ainalaiyn.platform.outcomes;

import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was accepted and is worth a second look. In an answer it has a {@code pointer}, a {@code code} and a {@code message}
 * in the language that the client asks for; what the message names are members too.
 *
 * @param pointer the member it is about, a JSON Pointer (RFC 6901) into the answer
 * @param message what to look at, for a person; its key is the code
 */
@Schema(ref = "#/components/schemas/Warning")
public record Warning(String pointer, Message message) {

    /** A warning about the member at {@code pointer}. */
    public static Warning at(String pointer, MessageKey code) {
        return at(pointer, Message.of(code));
    }

    /** A warning whose message has arguments. */
    public static Warning at(String pointer, Message message) {
        return new Warning(pointer, message);
    }
}
