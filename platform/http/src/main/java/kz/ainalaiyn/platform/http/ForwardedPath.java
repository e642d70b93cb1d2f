package kz.ainalaiyn.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * The path that the client asked for. The gateway serves some paths under other names than the service behind it, and says
 * in {@value #HEADER} which one it was asked for; a client that sends the field itself sees its own words again.
 */
public final class ForwardedPath {
    /** The header field by which the gateway passes the path on. */
    public static final String HEADER = "X-Forwarded-Uri";

    // A path of RFC 3986, 3.3, without a query: that may hold a name that was looked for.
    private static final Pattern FORM = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}){0,2000}");

    private ForwardedPath() {}

    static String of(HttpServerRequest request) {
        String forwarded = request.getHeader(HEADER);
        return forwarded != null && FORM.matcher(forwarded).matches() ? forwarded : String.valueOf(request.path());
    }
}
