package kz.ainalaiyn.platform.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A key of 256 bits for each purpose, made of the one secret that is configured (HKDF with SHA-256, RFC 5869). */
@Singleton
public final class DerivedKeys {
    private static final int BYTES = 32;

    private final byte[] secret;

    /** The keys that come of this secret. */
    public DerivedKeys(@ConfigProperty(name = "ainalaiyn.http.key") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A cipher for what is kept for this purpose. */
    public AtRestCipher cipher(String purpose) {
        return new AtRestCipher(key(purpose, "AES"));
    }

    /** A MAC (HMAC with SHA-256) for this purpose; for one thread. */
    public Mac mac(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(purpose, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** The key for this purpose, which says nothing about that for another. */
    SecretKey key(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 25 on has HKDF-SHA256", e);
        }
    }
}
