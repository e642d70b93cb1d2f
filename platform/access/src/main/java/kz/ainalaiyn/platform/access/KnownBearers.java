package kz.ainalaiyn.platform.access;

import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets in who comes with a token that was verified, before anything reads that token anew; everybody else is left to OpenID Connect, refusals
 * included. An application with several configurations of it must first find out which of them a request is of, so that nothing is done here.
 */
@Singleton
final class KnownBearers implements HttpAuthenticationMechanism {
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
        return Uni.createFrom().item(ofOneConfiguration ? tokens.known(request) : null);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }
}
