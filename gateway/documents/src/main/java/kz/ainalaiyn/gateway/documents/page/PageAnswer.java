package kz.ainalaiyn.gateway.documents.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import kz.ainalaiyn.platform.http.HttpProblem;

/** A page for people: it loads nothing but the suite's own style sheet and icon, and runs no script. */
public final class PageAnswer {
    /** What every page tells the browser about itself. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "Referrer-Policy",
            // Others are told nothing. With no-referrer a browser hides the origin of forms from ourselves too.
            "same-origin");

    private PageAnswer() {}

    /** What addresses of the same state of knowledge have in their query: nothing for the present. */
    public static String stateOf(OptionalLong revision) {
        return revision.isPresent() ? "&asOf=" + revision.getAsLong() : "";
    }

    /** The page in this language, for everybody. */
    public static Response of(String html, Locale language) {
        return page(html, language).build();
    }

    /** The page in this language, for somebody who signed in. */
    public static Response inSession(String html, Locale language) {
        return page(html, language)
                .header(HttpHeaders.SET_COOKIE, SignInMark.SET)
                .build();
    }

    /** The page of a session that takes the place of one that cannot be shown now. */
    public static Response unavailable(String html, Locale language) {
        return page(html, language)
                .status(HttpProblem.UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .build();
    }

    /**
     * Where the browser goes on after a form, to be told there what came of it: to go back and to load again send nothing once more.
     *
     * @param page that takes {@code notice}
     */
    public static Response then(UriBuilder page, Enum<?> notice, Locale language) {
        String address = page.queryParam("lang", language.getLanguage())
                .queryParam("notice", notice)
                .fragment("notice")
                .build()
                .toString();
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    private static ResponseBuilder page(String html, Locale language) {
        ResponseBuilder page = Response.ok(html)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        HEADERS.forEach(page::header);
        return page;
    }
}
