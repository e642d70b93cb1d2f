package kz.ainalaiyn.platform.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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
        String exact = switch (language.getLanguage()) {
            case "kk" -> kk;
            case "ru" -> ru;
            default -> en;
        };
        return Stream.of(exact, en, ru, kk)
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }
}
