package kz.ainalaiyn.platform.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Positions in lists and feeds, opaque to the client and signed, so that only one that was issued here is followed. */
@Singleton
public final class Cursors {
    private static final int MAC_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "ainalaiyn.cursor.key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** An opaque, URL-safe text that holds these parts; {@code purpose} keeps cursors of different kinds apart. */
    public String seal(String purpose, List<String> parts) {
        byte[] content = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        byte[] mac = mac(purpose, content);
        byte[] sealed = Arrays.copyOf(mac, MAC_BYTES + content.length);
        System.arraycopy(content, 0, sealed, MAC_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The parts that were sealed for this purpose.
     *
     * @throws ProblemException 400 when the text was not sealed here for this purpose
     */
    public List<String> open(String purpose, String cursor) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        if (sealed.length < MAC_BYTES) {
            throw invalid();
        }
        byte[] content = Arrays.copyOfRange(sealed, MAC_BYTES, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, MAC_BYTES), mac(purpose, content))) {
            throw invalid();
        }
        return List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    }

    static ProblemException invalid() {
        return ProblemException.of(
                HttpProblem.INVALID_CURSOR, "Take the cursor from `next` of this list's page before, or leave it out.");
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((purpose + SEPARATOR).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
