package kz.ainalaiyn.gateway.documents.page;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which of the languages in which reports have words one is asked for. */
public class Language {
    /** Their ISO 639-1 codes. */
    public static final List<String> SPOKEN = List.of("kk", "ru", "en");

    @QueryParam("lang")
    @Pattern(regexp = "kk|ru|en", message = "language-tag")
    @Parameter(description = "The language of the words in it, where it has any; otherwise Accept-Language.")
    @Nullable
    String lang;

    /** The one asked for, or else the first that the client prefers and reports have, or else English. */
    public Locale locale(HttpHeaders headers) {
        return lang != null
                ? Locale.of(lang)
                : headers.getAcceptableLanguages().stream()
                        .map(Locale::getLanguage)
                        .filter(SPOKEN::contains)
                        .findFirst()
                        .map(Locale::of)
                        .orElse(Locale.ENGLISH);
    }
}
