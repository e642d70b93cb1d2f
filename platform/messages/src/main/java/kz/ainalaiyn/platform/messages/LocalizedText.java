package kz.ainalaiyn.platform.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person reads in several languages, at least one of them; 2,000 characters each at the most.
 *
 * @param kk Kazakh
 * @param ru Russian
 * @param en English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(
        @Size(min = 1, max = 2000) @Nullable String kk,
        @Size(min = 1, max = 2000) @Nullable String ru,
        @Size(min = 1, max = 2000) @Nullable String en) {

    /** Whether any language is there. */
    @JsonIgnore
    @Consistent(message = "text-in-no-language")
    public boolean isGiven() {
        return kk != null || ru != null || en != null;
    }

    /** The text in this language, or else in the first there is of English, Russian and Kazakh. */
    public String in(Locale language) {
        return texts(language).findFirst().map(Map.Entry::getValue).orElse("");
    }

    /** The same for a person, who sees when it is in another language than asked for: its tag stands behind it, as in {@code Алматы (ru)}. */
    public String shownIn(Locale language) {
        Language asked = Language.of(language);
        return texts(language)
                .findFirst()
                .map(text -> text.getKey() == asked
                        ? text.getValue()
                        : text.getValue() + " (" + text.getKey().tag() + ")")
                .orElse("");
    }

    private Stream<Map.Entry<Language, String>> texts(Locale language) {
        return Stream.concat(Stream.of(Language.of(language)), Arrays.stream(Language.values()))
                .flatMap(each -> Stream.ofNullable(given(each)).map(text -> Map.entry(each, text)));
    }

    /** The text in exactly this language; null where there is none. */
    public @Nullable String given(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
