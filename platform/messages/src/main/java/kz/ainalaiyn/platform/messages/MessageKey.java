package kz.ainalaiyn.platform.messages;

import java.util.Locale;

/**
 * The name of a text in the catalogue; implemented by enums, so that every key there is can be listed and looked for in
 * each language.
 */
public interface MessageKey {
    /** The constant's name. */
    String name();

    /** The key in the catalogue, kebab-case; stable, since clients see it as a {@code code}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
