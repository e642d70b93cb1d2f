package kz.ainalaiyn.gateway.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An OpenID provider with one user, a coordinator, who is always signed in; the pages of the gateway send people to it. */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    private static final String PATHS = "quarkus.oidc.page.tenant-paths";

    private final KeyPair key = generate();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        serve(server, "/.well-known/openid-configuration", () -> """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorization", "token_endpoint": "%1$s/token",
                 "end_session_endpoint": "%1$s/end-of-session", "jwks_uri": "%1$s/keys"}""".formatted(issuer));
        serve(server, "/keys", this::keys);
        serve(server, "/token", () -> tokens(issuer));
        server.start();
        return Map.of(
                "quarkus.oidc.page.tenant-enabled",
                "true",
                PATHS,
                pathsOfThePages(),
                "quarkus.oidc.page.auth-server-url",
                issuer,
                "quarkus.oidc.page.token.issuer",
                issuer);
    }

    /** As they are outside of tests, whose own configuration takes the pages away. */
    private static String pathsOfThePages() {
        Properties configuration = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            configuration.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return configuration.getProperty(PATHS);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private String keys() {
        RSAPublicKey rsa = (RSAPublicKey) key.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "provider", "n": "%s", "e": "%s"}]}""".formatted(
                        encode(rsa.getModulus().toByteArray()),
                        encode(rsa.getPublicExponent().toByteArray()));
    }

    private String tokens(String issuer) {
        return """
                {"token_type": "Bearer", "expires_in": 600, "id_token": "%s", "access_token": "%s"}""".formatted(token(issuer, "ainalaiyn-page"), token(issuer, "ainalaiyn"));
    }

    private String token(String issuer, String audience) {
        return Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject("coordinator")
                .preferredUserName("invented-coordinator")
                .expiresIn(Duration.ofMinutes(10))
                .claim("realm_access", Map.of("roles", List.of("coordinator")))
                .jws()
                .keyId("provider")
                .sign(key.getPrivate());
    }

    private static void serve(HttpServer server, String path, Body body) {
        server.createContext(path, exchange -> send(exchange, body.get()));
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String encode(byte[] number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Body {
        String get();
    }
}
