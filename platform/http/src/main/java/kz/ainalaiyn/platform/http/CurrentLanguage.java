package kz.ainalaiyn.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import kz.ainalaiyn.platform.messages.Language;

/** The language of the request that is answered, for what writes words deep within an answer. */
@Singleton
public final class CurrentLanguage {
    private final CurrentVertxRequest request;

    CurrentLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The language that the client likes best; English where no request is answered. */
    public Language get() {
        RoutingContext current = request.getCurrent();
        return Language.of(current == null ? null : current.request().getHeader("Accept-Language"));
    }
}
