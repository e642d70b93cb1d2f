package kz.ainalaiyn.gateway.documents.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A page for people: it loads nothing but the suite's own style sheet and runs no script. */
public final class PageAnswer {
    private PageAnswer() {}

    /** The page in this language. */
    public static Response of(String html, Locale language) {
        return Response.ok(html)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
