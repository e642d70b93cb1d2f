package kz.ainalaiyn.graduates.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What an IIN is found by: a MAC under a key of its own, so that the table cannot be searched without the key. */
@Singleton
final class IinMac {
    private final SecretKeySpec key;

    IinMac(@ConfigProperty(name = "ainalaiyn.iin.key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The MAC, or none of no IIN. */
    byte @Nullable [] of(@Nullable Iin iin) {
        if (iin == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(iin.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
