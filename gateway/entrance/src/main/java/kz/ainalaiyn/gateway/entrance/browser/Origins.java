package kz.ainalaiyn.gateway.entrance.browser;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may call the API from a browser: those of the origins in {@code quarkus.http.cors.origins}, each named exactly, and of the gateway
 * itself. Quarkus answers preflights and says in each answer who may read it; here another's page is told why it may not.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch standard, CORS protocol</a>
 */
@Singleton
final class Origins {
    /** A scheme, a host and no path: what a browser sends. A pattern or {@code *} would let in pages that nobody has thought of. */
    private static final Pattern EXACT =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d+)?|https?://\\[[0-9a-f:]+](:\\d+)?");

    private static final String ORIGIN = "Origin";

    /** After the bounds of requests, and before Quarkus refuses without a word. */
    private static final int PRIORITY = 400;

    private final Set<String> allowed;
    private final Problems problems;

    Origins(@ConfigProperty(name = "quarkus.http.cors.origins") Set<String> allowed, Problems problems) {
        this.allowed = allowed;
        this.problems = problems;
    }

    /** Does not start with an origin that is none. */
    void check(@Observes StartupEvent event) {
        for (String origin : allowed) {
            if (!EXACT.matcher(origin).matches()) {
                throw new IllegalStateException(
                        "CORS_ORIGINS, APP_URL or GATEWAY_URL has \"%s\": give each origin exactly, such as https://app.example.org, without a path"
                                .formatted(origin));
            }
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(ORIGIN);
        context.addHeadersEndHandler(done -> context.response().headers().add("Vary", ORIGIN));
        if (origin == null || allowed.contains(origin) || isOwn(origin, request)) {
            context.next();
        } else {
            problems.end(
                    request,
                    ProblemException.of(
                            HttpProblem.FORBIDDEN, BrowserMessage.ORIGIN_NOT_ALLOWED.with("origin", origin)));
        }
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        @Nullable Object authority = request.authority();
        return authority != null && origin.equals(request.scheme() + "://" + authority);
    }
}
