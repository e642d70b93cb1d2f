package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets the front page know that somebody signed in with this browser, since the session's own cookie is sent to {@code /reports}
 * alone. It says that and nothing else: whoever makes one by hand is led to the sign-in.
 */
@Singleton
final class SignInMark {
    static final String COOKIE = "signed-in";
    /** The cookie for a browser that shows a page in a session; it goes when the browser is closed. */
    static final String SET = COOKIE + "=yes; Path=/; HttpOnly; SameSite=Lax";

    private static final String UNSET = COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
    /** Before authentication, which ends the request. */
    private static final int PRIORITY = 400;

    void register(@Observes Filters filters) {
        filters.register(SignInMark::forget, PRIORITY);
    }

    /** Whatever becomes of the request to sign out. */
    private static void forget(RoutingContext context) {
        if (context.normalizedPath().equals(SignOut.PATH)) {
            context.addHeadersEndHandler(done -> context.response().headers().add("Set-Cookie", UNSET));
        }
        context.next();
    }
}
