package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs {@link Idempotent} operations: the key, the write and the kept answer are one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
final class IdempotencyInterceptor {
    private final IdempotencyStore store;
    private final SecurityIdentity caller;
    private final HttpServerRequest request;
    private final ObjectMapper json;
    private final Representations representations;

    IdempotencyInterceptor(
            IdempotencyStore store,
            SecurityIdentity caller,
            HttpServerRequest request,
            ObjectMapper json,
            Representations representations) {
        this.store = store;
        this.caller = caller;
        this.request = request;
        this.json = json;
        this.representations = representations;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext operation) throws Exception {
        IdempotencyKey key = IdempotencyKey.parse(request.getHeader("Idempotency-Key"));
        if (key == null) {
            return operation.proceed();
        }
        String who = caller.getPrincipal().getName();
        byte[] fingerprint = fingerprint(operation);
        // Only the first success is kept: an exception, and a refusal that is an answer, leave no trace.
        QuarkusTransaction.begin();
        boolean done = false;
        try {
            Optional<StoredResponse> first = store.claim(who, key, fingerprint);
            if (first.isPresent()) {
                return replay(first.get(), fingerprint);
            }
            Response answer = (Response) operation.proceed();
            if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                return answer;
            }
            StoredResponse kept = keep(answer, fingerprint);
            store.keep(who, key, kept);
            done = true;
            QuarkusTransaction.commit();
            return kept.response();
        } finally {
            if (!done && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private static Response replay(StoredResponse first, byte[] fingerprint) {
        if (first.isErased()) {
            throw ProblemException.of(HttpProblem.ERASED, HttpMessage.KEY_ANSWER_ERASED);
        }
        if (!Arrays.equals(first.fingerprint(), fingerprint)) {
            throw ProblemException.of(HttpProblem.IDEMPOTENCY_KEY_REUSED, HttpMessage.KEY_OF_ANOTHER_REQUEST);
        }
        return Response.fromResponse(first.response())
                .header("Idempotent-Replayed", "true")
                .build();
    }

    private StoredResponse keep(Response answer, byte[] fingerprint) throws JsonProcessingException {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        Object entity = answer.getEntity();
        if (entity == null) {
            return new StoredResponse(fingerprint, answer.getStatus(), headers, new byte[0]);
        }
        headers.putIfAbsent("Content-Type", MediaType.APPLICATION_JSON + ";charset=UTF-8");
        if (entity instanceof Commanded record) {
            Representations.Representation shown = representations.of(record);
            if (entity instanceof Versioned) {
                headers.put("ETag", shown.tag());
            }
            return new StoredResponse(fingerprint, answer.getStatus(), headers, shown.content());
        }
        return new StoredResponse(fingerprint, answer.getStatus(), headers, json.writeValueAsBytes(entity));
    }

    /** The operation, its address and the meaning of its body: white space and the order of members do not count. */
    private byte[] fingerprint(InvocationContext operation) throws JsonProcessingException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
        var parameters = operation.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getName().equals("body")) {
                digest.update(json.writer()
                        .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                        .writeValueAsBytes(operation.getParameters()[i]));
            }
        }
        return digest.digest();
    }
}
