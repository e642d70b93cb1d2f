package kz.ainalaiyn.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownBearersTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOKEN = "key-1.claims.signature";

    private static final AuthenticationRequestContext NEVER_BLOCKS = blocking -> {
        throw new AssertionError("Nothing here blocks");
    };

    private final VerifiedTokens tokens = new VerifiedTokens(() -> START);

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer "})
    void who_was_verified_is_let_in_at_once(String scheme) {
        verified();

        SecurityIdentity known = authenticated(scheme + TOKEN, OidcConfig.DEFAULT_TENANT_KEY);

        assertThat(known).isNotNull();
        assertThat(known.getPrincipal().getName()).isEqualTo("invented-caller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer key-1.claims.signaturf", "Bearer ", "Basic " + TOKEN, TOKEN})
    void whoever_else_comes_is_left_to_openid_connect(String authorization) {
        verified();

        assertThat(authenticated(authorization, OidcConfig.DEFAULT_TENANT_KEY)).isNull();
    }

    @Test
    void who_comes_with_nothing_is_left_to_openid_connect() {
        assertThat(authenticated(null, OidcConfig.DEFAULT_TENANT_KEY)).isNull();
    }

    @Test
    void nobody_is_let_in_before_it_is_known_which_of_several_configurations_the_request_is_of() {
        verified();

        assertThat(authenticated("Bearer " + TOKEN, OidcConfig.DEFAULT_TENANT_KEY, "page"))
                .isNull();
    }

    private void verified() {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("invented-caller");
        claims.setExpirationTime(
                NumericDate.fromSeconds(START.plus(Duration.ofMinutes(5)).getEpochSecond()));
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addCredential(new AccessTokenCredential(TOKEN))
                .build();
        tokens.augment(
                        identity,
                        NEVER_BLOCKS,
                        Map.of(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, request("Bearer " + TOKEN)))
                .await()
                .indefinitely();
    }

    private @Nullable SecurityIdentity authenticated(@Nullable String authorization, String... configurations) {
        return new KnownBearers(tokens, of(configurations))
                .authenticate(request(authorization), new NobodyIsAsked())
                .await()
                .indefinitely();
    }

    private static OidcConfig of(String... configurations) {
        Map<String, String> named =
                Stream.of(configurations).collect(Collectors.toMap(Function.identity(), name -> name));
        return fake(OidcConfig.class, (config, method, arguments) -> named);
    }

    /** A request with this header field, of the one configuration. */
    private static RoutingContext request(@Nullable String authorization) {
        HttpServerRequest request = fake(HttpServerRequest.class, (any, method, arguments) -> authorization);
        return fake(RoutingContext.class, (context, method, arguments) -> switch (method.getName()) {
            case "request" -> request;
            case "get" -> OidcUtils.DEFAULT_TENANT_ID;
            case "equals" -> context == arguments[0];
            case "hashCode" -> System.identityHashCode(context);
            default -> "request";
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static final class NobodyIsAsked implements IdentityProviderManager {
        @Override
        public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
            throw new AssertionError("Nothing is verified here");
        }

        @Override
        public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
            throw new AssertionError("Nothing is verified here");
        }
    }
}
