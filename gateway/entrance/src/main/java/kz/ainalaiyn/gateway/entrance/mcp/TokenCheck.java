package kz.ainalaiyn.gateway.entrance.mcp;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody without a good access token to the tools. Each tool asks for roles all the same; this says in HTTP, where a client looks, that a token is
 * wanted.
 */
@Singleton
final class TokenCheck {
    /** After the limits. */
    private static final int PRIORITY = 240;

    private final HttpAuthenticator authenticator;
    private final Problems problems;

    TokenCheck(HttpAuthenticator authenticator, Problems problems) {
        this.authenticator = authenticator;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.equals("/mcp") && !path.startsWith("/mcp/")) {
            request.next();
            return;
        }
        request.request().pause();
        authenticator
                .attemptAuthentication(request)
                .subscribe()
                .with(identity -> goOn(request, identity), refused -> refuse(request, ProblemException.tokenInvalid()));
    }

    private void goOn(RoutingContext request, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            refuse(request, ProblemException.tokenMissing());
        } else {
            request.request().resume();
            request.next();
        }
    }

    private void refuse(RoutingContext request, ProblemException refusal) {
        request.request().resume();
        problems.end(request.request(), refusal);
    }
}
