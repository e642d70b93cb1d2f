package kz.ainalaiyn.platform.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that the suite speaks; English where none of those asked for is among them. */
public enum Language {
    EN,
    RU,
    KK;

    private static final List<String> TAGS =
            Arrays.stream(values()).map(Language::tag).toList();

    /**
     * The language that a client likes best of those there are.
     *
     * @param acceptLanguage the header field, such as {@code kk, ru;q=0.8}; English where it is null or not well-formed
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, section 12.5.4</a>
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4647#section-3.4">RFC 4647, section 3.4 (lookup)</a>
     */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
            return tag == null ? EN : valueOf(tag.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }

    /** The language of a locale; English where it is none of those there are. */
    public static Language of(Locale locale) {
        return TAGS.contains(locale.getLanguage())
                ? valueOf(locale.getLanguage().toUpperCase(Locale.ROOT))
                : EN;
    }

    /** The language's tag (BCP 47): {@code kk}, {@code ru} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language as the JDK and ICU know it. */
    public Locale locale() {
        return Locale.of(tag());
    }
}
