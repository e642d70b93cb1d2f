package kz.ainalaiyn.gateway.documents.words;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.messages.Messages;

/** Texts of the catalogue in a language; in templates as well, as {@code {page:TARGET.with('target', 100).text}}. */
@TemplateExtension
public final class Texts {
    private Texts() {}

    /** The text of this key, which names no arguments. */
    public static String text(MessageKey key, @TemplateAttribute Object locale) {
        return text(Message.of(key), locale);
    }

    /** The text with the arguments in their places. */
    public static String text(Message message, @TemplateAttribute Object locale) {
        return Arc.container().instance(Messages.class).get().text(message, Language.of((Locale) locale));
    }
}
