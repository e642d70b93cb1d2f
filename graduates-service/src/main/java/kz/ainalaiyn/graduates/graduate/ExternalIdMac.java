package kz.ainalaiyn.graduates.graduate;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an organisation's own identifier of an erased record is recognised by: a MAC, because such an identifier can be a person's
 * number. Its key comes from that of the IINs (HKDF, RFC 5869), which does not change either.
 */
@Singleton
final class ExternalIdMac {
    private static final int BYTES = 32;

    private final SecretKey key;

    ExternalIdMac(@ConfigProperty(name = "ainalaiyn.iin.key") String secret) throws GeneralSecurityException {
        key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "HmacSHA256",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                .thenExpand("erased external ids".getBytes(StandardCharsets.UTF_8), BYTES));
    }

    byte[] of(String organisation, String externalId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((organisation + "\n" + externalId).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
