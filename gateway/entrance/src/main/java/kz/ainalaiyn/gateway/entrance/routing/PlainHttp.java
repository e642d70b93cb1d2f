package kz.ainalaiyn.gateway.entrance.routing;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Speaks HTTP/1.1 where nothing is encrypted. Clients of the JDK ask for HTTP/2 there (RFC 7540, section 3.2), and of the
 * requests that were under way when a service was killed, the proxy then lost answers: the client waited for its own
 * time-out. RFC 9113 has dropped that upgrade.
 */
@Singleton
final class PlainHttp implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
