package kz.ainalaiyn.gateway.entrance.ratelimit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import kz.ainalaiyn.platform.access.VerifiedTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request: the client and the subject of an access token that is good, and otherwise an address. A token is verified first: a forged one
 * would use up the limit of whomever it names, and each would have a limit of its own.
 */
@Singleton
final class Clients {
    private final VerifiedTokens verified;
    private final HttpAuthenticator authenticator;
    private final Addresses addresses;
    private final Policy ofTokens;
    private final Policy ofAddresses;

    Clients(
            VerifiedTokens verified,
            HttpAuthenticator authenticator,
            Addresses addresses,
            @ConfigProperty(name = "ainalaiyn.rate-limit.client") long ofTokens,
            @ConfigProperty(name = "ainalaiyn.rate-limit.address") long ofAddresses,
            @ConfigProperty(name = "ainalaiyn.rate-limit.window") Duration window) {
        this.verified = verified;
        this.authenticator = authenticator;
        this.addresses = addresses;
        this.ofTokens = new Policy("default", ofTokens, window);
        this.ofAddresses = new Policy("address", ofAddresses, window);
    }

    Future<Client> of(RoutingContext context) {
        // Pages have sessions in place of tokens, and whoever reads one anew would sign in twice.
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || !context.normalizedPath().startsWith("/v1/")) {
            return Future.succeededFuture(byAddress(context));
        }
        SecurityIdentity known = verified.known(context);
        if (known != null) {
            return Future.succeededFuture(of(known, context));
        }
        return Future.fromCompletionStage(
                        authenticator.attemptAuthentication(context).subscribeAsCompletionStage(),
                        context.vertx().getOrCreateContext())
                .map(identity -> of(identity, context))
                .otherwise(refused -> byAddress(context));
    }

    private Client of(@Nullable SecurityIdentity identity, RoutingContext context) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? new Client(ofTokens, token.getClaim("azp") + "/" + token.getSubject())
                : byAddress(context);
    }

    private Client byAddress(RoutingContext context) {
        return new Client(ofAddresses, addresses.of(context.request()));
    }
}
