package kz.ainalaiyn.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant EXPIRY = START.plus(Duration.ofMinutes(5));
    private static final String TOKEN = "key-1.claims.signature";

    private static final AuthenticationRequestContext NEVER_BLOCKS = blocking -> {
        throw new AssertionError("Nothing here blocks");
    };

    private Instant now = START;
    private final VerifiedTokens tokens = new VerifiedTokens(() -> now);

    @Test
    void who_was_verified_is_known_when_the_token_comes_again() {
        verified(TOKEN, "default");

        SecurityIdentity known = known(TOKEN, "default");

        assertThat(known).isNotNull();
        assertThat(known.getPrincipal().getName()).isEqualTo("invented-caller");
        assertThat(known.getRoles()).containsExactly("partner");
        assertThat(known.getCredential(AccessTokenCredential.class).getToken()).isEqualTo(TOKEN);
    }

    @Test
    void a_token_that_was_never_verified_is_not_known() {
        verified(TOKEN, "default");

        assertThat(known("key-1.claims.signaturf", "default")).isNull();
        assertThat(known("key-1.claimt.signature", "default")).isNull();
        assertThat(known("key-1.claims.", "default")).isNull();
    }

    @Test
    void a_token_is_known_until_it_expires() {
        verified(TOKEN, "default");

        now = EXPIRY.minusMillis(1);
        assertThat(known(TOKEN, "default")).isNotNull();
        now = EXPIRY;
        assertThat(known(TOKEN, "default")).isNull();
    }

    @Test
    void a_key_that_was_not_seen_before_has_every_token_verified_again() {
        verified(TOKEN, "default");
        verified("key-2.claims.signature", "default");

        assertThat(known(TOKEN, "default")).isNull();
        assertThat(known("key-2.claims.signature", "default")).isNotNull();
    }

    @Test
    void a_token_is_known_only_where_it_was_verified() {
        verified(TOKEN, "default");

        assertThat(known(TOKEN, "page")).isNull();
    }

    @Test
    void the_access_token_of_a_page_s_session_is_not_known_as_a_caller() {
        SecurityIdentity session = QuarkusSecurityIdentity.builder(identity(TOKEN))
                .addCredential(new IdTokenCredential("id"))
                .build();
        tokens.augment(session, NEVER_BLOCKS, attributes("default")).await().indefinitely();

        assertThat(known(TOKEN, "default")).isNull();
    }

    @Test
    void what_is_remembered_holds_nothing_of_the_first_request() {
        verified(TOKEN, "default");
        RoutingContext second = request("default");

        SecurityIdentity known = tokens.authenticate(
                        authentication(new AccessTokenCredential(TOKEN), second), NEVER_BLOCKS)
                .await()
                .indefinitely();

        assertThat(HttpSecurityUtils.getRoutingContextAttribute(known)).isSameAs(second);
    }

    private void verified(String token, String tenant) {
        tokens.augment(identity(token), NEVER_BLOCKS, attributes(tenant))
                .await()
                .indefinitely();
    }

    private @Nullable SecurityIdentity known(String token, String tenant) {
        return tokens.authenticate(authentication(new AccessTokenCredential(token), request(tenant)), NEVER_BLOCKS)
                .await()
                .indefinitely();
    }

    private static TokenAuthenticationRequest authentication(TokenCredential token, RoutingContext request) {
        TokenAuthenticationRequest authentication = new TokenAuthenticationRequest(token);
        HttpSecurityUtils.setRoutingContextAttribute(authentication, request);
        return authentication;
    }

    private static Map<String, Object> attributes(String tenant) {
        return Map.of(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, request(tenant));
    }

    private static SecurityIdentity identity(String token) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("invented-caller");
        claims.setExpirationTime(NumericDate.fromSeconds(EXPIRY.getEpochSecond()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRole("partner")
                .addCredential(new AccessTokenCredential(token))
                .addAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, request("default"))
                .build();
    }

    /** A request that was found to be of this configuration; nothing else is asked of it. */
    private static RoutingContext request(String tenant) {
        return (RoutingContext) Proxy.newProxyInstance(
                VerifiedTokensTest.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> tenant;
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "request";
                });
    }
}
