package kz.ainalaiyn.platform.http;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The header fields that every answer has: no sniffing, an explicit cache rule, and the id to ask about it by. */
@Singleton
final class AnswerHeaders {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern ACCEPTABLE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final int PRIORITY = 1000;

    void register(@Observes Filters filters) {
        filters.register(this::add, PRIORITY);
    }

    private void add(RoutingContext context) {
        String id = requestId(context.request());
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set(REQUEST_ID, id);
            joinVary(headers);
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    /** One field for what several layers said each in a field of its own (RFC 9110, 5.3). */
    private static void joinVary(MultiMap headers) {
        Set<String> names = new LinkedHashSet<>();
        headers.getAll("Vary").forEach(field -> names.addAll(List.of(field.split(",\\s*"))));
        if (!names.isEmpty()) {
            headers.set("Vary", String.join(", ", names));
        }
    }

    /** The id that the client gave the request, or else the one of its trace. */
    static String requestId(HttpServerRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && ACCEPTABLE_ID.matcher(given).matches()
                ? given
                : Span.current().getSpanContext().getTraceId();
    }
}
