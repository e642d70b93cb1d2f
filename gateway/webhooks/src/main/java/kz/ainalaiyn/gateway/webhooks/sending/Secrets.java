package kz.ainalaiyn.gateway.webhooks.sending;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import kz.ainalaiyn.platform.http.AtRestCipher;
import kz.ainalaiyn.platform.http.DerivedKeys;

/** The secrets by which receivers know that a message is from here: given out once, and kept encrypted, each bound to its webhook. */
@Singleton
public final class Secrets {
    static final String PREFIX = "whsec_";
    static final String ALGORITHM = "HmacSHA256";
    private static final int BITS = 256;

    private final AtRestCipher cipher;

    Secrets(DerivedKeys keys) {
        this.cipher = keys.cipher("webhook secrets");
    }

    /** A new one, as Standard Webhooks writes it. */
    public static String fresh() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance(ALGORITHM);
            keys.init(BITS);
            return PREFIX
                    + Base64.getEncoder().encodeToString(keys.generateKey().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** The secret as it may be kept. */
    public byte[] seal(UUID webhook, String secret) {
        return cipher.seal(secret.getBytes(StandardCharsets.UTF_8), webhook.toString());
    }

    /** The secret that was kept. */
    public String open(UUID webhook, byte[] sealed) {
        return new String(cipher.open(sealed, webhook.toString()), StandardCharsets.UTF_8);
    }
}
