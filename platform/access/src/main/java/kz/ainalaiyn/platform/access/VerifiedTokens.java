package kz.ainalaiyn.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whom an access token is of once it was verified, until it expires: to verify a signature costs more than most
 * requests do. A token is told from others by its digest, so that one that differs by a single bit is verified as any other.
 *
 * <p>What a token says holds until it expires, as before: who takes a role away waits as long. With the first token that is
 * signed by a key that was not seen before all others are verified again, because the keys have changed.
 */
@Singleton
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    /** A token's claims take some kilobytes. */
    private static final int MOST = 2_000;

    private static final int BEFORE_VERIFICATION = 10_000;

    private static final String SCHEME = "Bearer ";
    private static final String TENANT = "tenant-id";
    private static final String EXPIRES = "quarkus.identity.expire-time";
    private static final String REMEMBERED = VerifiedTokens.class.getName();

    private final InstantSource clock;
    private final Cache<Key, SecurityIdentity> identities;
    private final Set<String> headers = ConcurrentHashMap.newKeySet();

    VerifiedTokens(InstantSource clock) {
        this.clock = clock;
        identities = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((Key key, SecurityIdentity identity) -> remaining(identity)))
                .build();
    }

    /** A token within the application's configuration by which it was verified. */
    private record Key(String tenant, ByteBuffer digest) {
        static Key of(String token, RoutingContext request) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
                return new Key(request.get(TENANT, OidcUtils.DEFAULT_TENANT_ID), ByteBuffer.wrap(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }

    /** Before the one that verifies, which has the default: it is higher than {@link IdentityProvider#SYSTEM_FIRST}. */
    @Override
    public int priority() {
        return BEFORE_VERIFICATION;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Whose the token is; nobody where it is to be verified. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest authentication, AuthenticationRequestContext context) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(authentication);
        if (request == null || !(authentication.getToken() instanceof AccessTokenCredential token)) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(known(token.getToken(), request));
    }

    /** Whose the access token of this request is; null where it has none, or one that is to be verified. */
    public @Nullable SecurityIdentity known(RoutingContext request) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? known(authorization.substring(SCHEME.length()), request)
                : null;
    }

    private @Nullable SecurityIdentity known(String token, RoutingContext request) {
        SecurityIdentity known = identities.getIfPresent(Key.of(token, request));
        return known == null || remaining(known).isZero()
                ? null
                : QuarkusSecurityIdentity.builder(known)
                        .addAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, request)
                        .build();
    }

    /** Remembers who was verified by an access token alone: a page's session is verified by its own. */
    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (request != null
                && token != null
                && identity.getCredential(IdTokenCredential.class) == null
                && identity.getAttribute(REMEMBERED) == null
                && identity.getPrincipal() instanceof JsonWebToken) {
            forgetWhenKeysChange(token.getToken());
            identities.put(Key.of(token.getToken(), request), lasting(identity));
        }
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    /** The header of a token names its key. */
    private void forgetWhenKeysChange(String token) {
        if (headers.add(token.substring(0, token.indexOf('.')))) {
            identities.invalidateAll();
        }
    }

    /** The identity without what it has of its first request. */
    private static SecurityIdentity lasting(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder lasting = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttribute(REMEMBERED, true);
        for (String name : List.of(TENANT, EXPIRES)) {
            Object value = identity.getAttribute(name);
            if (value != null) {
                lasting.addAttribute(name, value);
            }
        }
        return lasting.build();
    }

    private Duration remaining(SecurityIdentity identity) {
        Instant expiry = Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
        Duration remaining = Duration.between(clock.instant(), expiry);
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }
}
