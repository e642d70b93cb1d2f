package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Makes error answers, for the layers above JAX-RS and for those below it, so that they are all of one form. */
@Singleton
public final class Problems {
    /** The media type of every error answer, with its charset. */
    public static final String CONTENT_TYPE = Problem.MEDIA_TYPE + ";charset=UTF-8";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** The answer that ends a JAX-RS request. */
    Response response(ProblemException problem, String path) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .header("Content-Type", CONTENT_TYPE)
                .entity(body(problem.type(), problem.detail(), path, problem.errors()));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Ends a request that has not reached JAX-RS. */
    public void end(RoutingContext context, ProblemType type, String detail) {
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .end(Buffer.buffer(body(type, detail, context.normalizedPath())));
    }

    /** The body of an error answer to a request for this path, UTF-8. */
    public byte[] body(ProblemType type, String detail, String path) {
        return body(type, detail, path, List.of());
    }

    private byte[] body(ProblemType type, String detail, String path, List<InputError> errors) {
        String traceId = Span.current().getSpanContext().getTraceId();
        try {
            return json.writeValueAsBytes(Problem.of(type, detail, path, traceId, errors));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable as JSON", e);
        }
    }
}
