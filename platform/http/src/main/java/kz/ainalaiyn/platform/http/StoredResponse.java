package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The stored response to an idempotent request, which a retry gets again. */
record StoredResponse(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {
    /** Stands where an answer told of what has been erased since. */
    static final StoredResponse ERASED =
            new StoredResponse(new byte[0], HttpProblem.ERASED.status(), Map.of(), new byte[0]);

    /** Whether what this told of has been erased since; then it is not given again. */
    boolean isErased() {
        return status == HttpProblem.ERASED.status();
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach(answer::header);
        return body.length == 0 ? answer.build() : answer.entity(body).build();
    }
}
