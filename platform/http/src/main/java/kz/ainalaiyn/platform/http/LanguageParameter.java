package kz.ainalaiyn.platform.http;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.platform.messages.Language;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which language an answer is asked for. */
public class LanguageParameter {
    /** The tags of the languages, in the order in which answers have them. */
    public static final List<String> SPOKEN = List.of("kk", "ru", "en");

    @QueryParam("lang")
    @Pattern(regexp = "kk|ru|en", message = "language-tag")
    @Parameter(description = "The language of the words in it, where it has any; otherwise Accept-Language.")
    @Nullable
    String lang;

    /** The one asked for, or else the one that the client likes best of those there are. */
    public Locale locale(HttpHeaders headers) {
        return language(headers).locale();
    }

    /** The same. */
    public Language language(HttpHeaders headers) {
        return Language.of(lang != null ? lang : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
