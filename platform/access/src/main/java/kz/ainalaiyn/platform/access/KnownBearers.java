package kz.ainalaiyn.platform.access;

import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who comes with a token that was verified, before anything reads that token anew; everybody else is left to OpenID Connect, refusals
 * included. An application with several configurations of it must first find out which of them a request is of, so that nothing is done here.
 */
@Singleton
final class KnownBearers implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final int BEFORE_OPENID_CONNECT = DEFAULT_PRIORITY + 2;

    private final VerifiedTokens tokens;
    private final boolean ofOneConfiguration;

    KnownBearers(VerifiedTokens tokens, OidcConfig configurations) {
        this.tokens = tokens;
        this.ofOneConfiguration = Set.of(OidcConfig.DEFAULT_TENANT_KEY)
                .equals(configurations.namedTenants().keySet());
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID_CONNECT;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String token = ofOneConfiguration ? token(request) : null;
        return Uni.createFrom().item(token == null ? null : tokens.known(token, request));
    }

    private static @Nullable String token(RoutingContext request) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length())
                : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }
}
