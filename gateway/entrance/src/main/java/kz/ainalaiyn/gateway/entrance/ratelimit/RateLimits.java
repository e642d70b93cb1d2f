package kz.ainalaiyn.gateway.entrance.ratelimit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Problems;

/**
 * Counts each request of a client before anything else looks at it, says in the answer what is left, and refuses what is too much with 429. What is
 * answered with 304 costs nothing, nor does what a browser asks before a request of a page.
 */
@Singleton
final class RateLimits {
    /** After {@code AnswerHeaders}, and before the first that refuses: what is refused counts as well. */
    private static final int COUNTING = 950;

    /** After Quarkus has said which pages may read the answer: a refusal as well. */
    private static final int REFUSING = 250;

    private static final int NOT_MODIFIED = 304;
    private static final String REFUSAL = RateLimits.class.getName();

    private final Clients clients;
    private final SharedCounts counts;
    private final Problems problems;

    RateLimits(Clients clients, SharedCounts counts, Problems problems) {
        this.clients = clients;
        this.counts = counts;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, COUNTING);
        filters.register(this::refuse, REFUSING);
    }

    private void count(RoutingContext request) {
        if (isPreflight(request.request())) {
            request.next();
            return;
        }
        clients.of(request)
                .compose(client -> counts.take(client)
                        .onSuccess(standing -> standing.ifPresent(how -> addFields(request, client, how))))
                .onSuccess(done -> request.next())
                .onFailure(request::fail);
    }

    private void addFields(RoutingContext request, Client client, Standing standing) {
        if (!standing.permitted()) {
            request.put(REFUSAL, client.policy().refusal(standing));
        }
        request.addHeadersEndHandler(done -> {
            boolean free = isFree(request);
            if (free) {
                counts.giveBack(client);
            }
            MultiMap headers = request.response().headers();
            headers.set("RateLimit-Policy", client.policy().field());
            headers.set("RateLimit", client.policy().field(free ? standing.givenBack() : standing));
        });
    }

    /** Who names a version that it has is answered at once; {@code *} is true of every version, and asks for the work of all. */
    private static boolean isFree(RoutingContext request) {
        return request.response().getStatusCode() == NOT_MODIFIED
                && !"*".equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH));
    }

    private void refuse(RoutingContext request) {
        ProblemException refusal = request.get(REFUSAL);
        if (refusal == null) {
            request.next();
        } else {
            // A body that is under way is read and not kept.
            request.request().resume();
            problems.end(request.request(), refusal);
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }
}
