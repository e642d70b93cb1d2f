package kz.ainalaiyn.platform.messages;

import java.util.Locale;

/**
 * The name of a text in the catalogue; implemented by enums, so that every key there is can be listed and looked for in
 * each language.
 */
public interface MessageKey {
    /** The constant's name. */
    String name();

    /** The key in the catalogue, kebab-case; stable where it is a code. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether clients see the key, as the {@code code} of what went wrong, and not the text alone. */
    default boolean isCode() {
        return true;
    }

    /** The text with this argument, see {@link Message#with}. */
    default Message with(String name, Object value) {
        return Message.of(this).with(name, value);
    }
}
