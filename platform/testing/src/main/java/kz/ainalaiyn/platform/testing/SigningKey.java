package kz.ainalaiyn.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** Makes the application under test trust the tokens of {@link Tokens}, and no others, without an identity provider. */
public final class SigningKey implements QuarkusTestResourceLifecycleManager {

    // Shared through the system properties because Quarkus loads this class by several class loaders.
    private static final String PRIVATE = "ainalaiyn.testing.private-key";
    private static final String PUBLIC = "ainalaiyn.testing.public-key";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key", encode(current().getPublic().getEncoded()),
                "quarkus.oidc.token.issuer", Tokens.ISSUER,
                "quarkus.oidc.token.audience", Tokens.AUDIENCE);
    }

    @Override
    public void stop() {
        // The key lives as long as the JVM, so that tokens made before a restart stay good.
    }

    /** The one key pair of this JVM. */
    static KeyPair current() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PRIVATE) == null) {
                var fresh = generate();
                System.setProperty(PRIVATE, encode(fresh.getPrivate().getEncoded()));
                System.setProperty(PUBLIC, encode(fresh.getPublic().getEncoded()));
            }
            return decode(System.getProperty(PUBLIC), System.getProperty(PRIVATE));
        }
    }

    /** A key pair that nobody trusts. */
    static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair decode(String publicKey, String privateKey) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    rsa.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))),
                    rsa.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
