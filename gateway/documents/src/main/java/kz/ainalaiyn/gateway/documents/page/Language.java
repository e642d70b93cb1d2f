package kz.ainalaiyn.gateway.documents.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which reports have words. */
public final class Language {
    /** Their ISO 639-1 codes. */
    public static final List<String> SPOKEN = List.of("kk", "ru", "en");

    private Language() {}

    /** The one asked for, or else the first that the client prefers and reports have, or else English. */
    public static Locale of(@Nullable String asked, HttpHeaders headers) {
        return asked != null
                ? Locale.of(asked)
                : headers.getAcceptableLanguages().stream()
                        .map(Locale::getLanguage)
                        .filter(SPOKEN::contains)
                        .findFirst()
                        .map(Locale::of)
                        .orElse(Locale.ENGLISH);
    }
}
