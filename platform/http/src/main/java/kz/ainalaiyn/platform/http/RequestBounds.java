package kz.ainalaiyn.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Refuses before anything reads it what is too long, URLs over 8 KiB, header fields over 16 KiB and bodies that say that they have more than 64
 * MiB, and the character that no database text can hold.
 */
@Singleton
final class RequestBounds {
    private static final int MAX_URI = 8 * 1024;
    private static final int MAX_HEADERS = 16 * 1024;
    private static final long MAX_BODY = 64L * 1024 * 1024;
    /** Runs after {@link AnswerHeaders}, so that refusals carry those headers too. */
    private static final int PRIORITY = 900;

    private final Problems problems;

    RequestBounds(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > MAX_URI) {
            problems.end(request, ProblemException.of(HttpProblem.URI_TOO_LONG, HttpMessage.URL_TOO_LONG));
        } else if (size(request) > MAX_HEADERS) {
            problems.end(request, ProblemException.of(HttpProblem.HEADERS_TOO_LARGE, HttpMessage.HEADERS_TOO_LARGE));
        } else if (declaredLength(request) > MAX_BODY) {
            // Who asks before sending sends nothing; what somebody else sends is not kept.
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.resume();
            problems.end(request, ProblemException.of(HttpProblem.CONTENT_TOO_LARGE, HttpMessage.BODY_TOO_LARGE));
        } else if (request.uri().contains("%00")) {
            problems.end(request, ProblemException.of(HttpProblem.INVALID_INPUT, HttpMessage.NULL_IN_ADDRESS));
        } else {
            context.next();
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> field : request.headers()) {
            size += field.getKey().length() + field.getValue().length() + 4;
        }
        return size;
    }
}
