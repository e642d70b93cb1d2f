package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The first answer to an idempotent request: what is given again. */
record KeptAnswer(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {
    Response response() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach(answer::header);
        return body.length == 0 ? answer.build() : answer.entity(body).build();
    }
}
