package kz.ainalaiyn.gateway.documents.services;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.http.ForwardedPath;

/**
 * Who asks and how the request is followed, as what is passed on to a service has it: the access token of the request, or the one of the session in which a
 * page was opened, so that a service decides itself what its caller may see.
 */
@Singleton
public final class CallerHeaders {
    private static final List<String> PASSED_ON = List.of(HttpHeaders.ACCEPT_LANGUAGE, "traceparent", "X-Request-Id");

    private final SecurityIdentity caller;
    private final CurrentVertxRequest current;
    private final OpenTelemetry telemetry;

    CallerHeaders(SecurityIdentity caller, CurrentVertxRequest current, OpenTelemetry telemetry) {
        this.caller = caller;
        this.current = current;
        this.telemetry = telemetry;
    }

    /** The header fields for what is asked while this request is answered. */
    public Map<String, String> get() {
        HttpServerRequest request = current.getCurrent().request();
        Map<String, String> passed = new LinkedHashMap<>();
        AccessTokenCredential token = caller.getCredential(AccessTokenCredential.class);
        if (token != null) {
            passed.put(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
        }
        for (String name : PASSED_ON) {
            String value = request.getHeader(name);
            if (value != null) {
                passed.put(name, value);
            }
        }
        // The trace of this hop, where there is one.
        telemetry.getPropagators().getTextMapPropagator().inject(Context.current(), passed, (fields, name, value) -> {
            if (fields != null) {
                fields.put(name, value);
            }
        });
        passed.put(ForwardedPath.HEADER, String.valueOf(request.path()));
        return passed;
    }
}
