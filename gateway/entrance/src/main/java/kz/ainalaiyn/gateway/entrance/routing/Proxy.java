package kz.ainalaiyn.gateway.entrance.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import kz.ainalaiyn.gateway.entrance.contract.PathTemplates;
import kz.ainalaiyn.gateway.reporting.projection.Upstreams;
import kz.ainalaiyn.platform.http.ForwardedPath;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Problems;
import org.jboss.logging.Logger;

/**
 * Passes requests on by the {@link Route routing table}: bodies stream, tokens and trace headers pass, hop-by-hop header
 * fields do not; a service that is down is a 503 within a second. What operates the gateway has a port of its own and is
 * not reachable here.
 */
@Singleton
final class Proxy {
    private static final Logger LOG = Logger.getLogger(Proxy.class);
    private static final int CONNECT_TIMEOUT_MILLIS = 900;
    /** Longer than the longest long poll of a change feed, which is a minute. */
    private static final int ANSWER_TIMEOUT_MILLIS = 75_000;
    /** More than clients that send slowly, or wait for changes, can take: behind them all others would wait. */
    private static final int CONNECTIONS = 10_000;

    /** Before the resources of the gateway itself. */
    private static final int ORDER = 500;

    /** After the filters that give every answer its header fields. */
    private static final int FILTER_PRIORITY = 500;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Problems problems;
    private final PathTemplates templates;

    Proxy(Vertx vertx, Upstreams upstreams, Problems problems, PathTemplates templates) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.problems = problems;
        this.templates = templates;
    }

    void refuseOperations(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.normalizedPath().startsWith("/q/")) {
                        problems.end(context.request(), ProblemException.notFound());
                    } else {
                        context.next();
                    }
                },
                FILTER_PRIORITY);
    }

    void register(@Observes Router router) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAliveTimeout(10));
        for (Route route : Route.values()) {
            HttpProxy proxy = proxy(client, route);
            // The same proxy for the collection itself and for everything below it.
            router.route(route.path()).order(ORDER).handler(context -> pass(context, proxy));
            router.route(route.path() + "/*").order(ORDER).handler(context -> pass(context, proxy));
        }
    }

    /** What the contract has as the gateway's own is not passed on, wherever it is. */
    private void pass(RoutingContext context, HttpProxy proxy) {
        if (templates.isOwn(context.normalizedPath())) {
            context.next();
        } else {
            proxy.handle(context.request());
        }
    }

    private HttpProxy proxy(HttpClient client, Route route) {
        URI service = route.service(upstreams);
        return HttpProxy.reverseProxy(client)
                .origin(context -> client.request(new RequestOptions()
                        .setHost(service.getHost())
                        .setPort(service.getPort())
                        .setIdleTimeout(ANSWER_TIMEOUT_MILLIS)))
                .addInterceptor(new ProxyInterceptor() {
                    @Override
                    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                        ProxyRequest request = context.request();
                        request.setURI(route.target(request.getURI()));
                        // The client writes the trace of this hop; the caller's would stand beside it.
                        request.headers().remove("traceparent");
                        request.headers()
                                .set(
                                        ForwardedPath.HEADER,
                                        String.valueOf(request.proxiedRequest().path()));
                        return context.sendRequest().recover(failure -> unavailable(request, service, failure));
                    }
                });
    }

    private Future<ProxyResponse> unavailable(ProxyRequest request, URI service, Throwable failure) {
        // Without the query, which may hold a name that was looked for.
        LOG.warnf("%s did not answer %s: %s", service, request.proxiedRequest().path(), failure);
        boolean late = failure instanceof TimeoutException;
        ProblemException problem = (late
                        ? ProblemException.of(HttpProblem.UPSTREAM_TIMEOUT, RoutingMessage.UPSTREAM_LATE)
                        : ProblemException.of(HttpProblem.UNAVAILABLE, RoutingMessage.UPSTREAM_AWAY))
                .with("Retry-After", "5");
        ProxyResponse answer =
                request.release().response().setStatusCode(problem.type().status());
        answer.headers().addAll(problems.headerFields(problem, request.proxiedRequest()));
        return Future.succeededFuture(
                answer.setBody(Body.body(Buffer.buffer(problems.body(problem, request.proxiedRequest())))));
    }
}
