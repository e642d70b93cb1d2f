package kz.ainalaiyn.platform.imports;

import java.util.Map;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.LocalizedText;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a row or a file was refused, kept in every language: who asks later may speak another one.
 *
 * @param pointer the member of the row, a JSON Pointer (RFC 6901); empty for the row or the file as a whole
 * @param data what the message names
 */
@Schema(ref = "#/components/schemas/InputError")
public record RowFault(
        @Nullable String pointer,
        @Nullable String parameter,
        String code,
        LocalizedText message,
        Map<String, Object> data) {

    static RowFault of(InputError fault, Messages messages) {
        Message message = fault.message();
        return new RowFault(
                fault.pointer(),
                fault.parameter(),
                fault.code(),
                new LocalizedText(
                        messages.text(message, Language.KK),
                        messages.text(message, Language.RU),
                        messages.text(message, Language.EN)),
                message.data());
    }

    String text(Language language) {
        return message.in(language.locale());
    }
}
