package kz.ainalaiyn.platform.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * Positions in lists and feeds, opaque to the client: only one that was issued here is followed, and what a row is sorted
 * by, a name for instance, cannot be read from it in a log of addresses.
 *
 * <p>The same position is always the same text. So the encryption is deterministic, with the MAC of the content as its
 * initialisation vector (the construction of RFC 5297, with HMAC-SHA-256 and AES-CTR).
 */
@Singleton
public final class Cursors {
    private static final int MAC_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKey macKey;
    private final SecretKey cipherKey;

    Cursors(DerivedKeys keys) {
        this.macKey = keys.key("cursor mac", "HmacSHA256");
        this.cipherKey = keys.key("cursor cipher", "AES");
    }

    /** An opaque, URL-safe text that holds these parts; {@code purpose} keeps cursors of different kinds apart. */
    public String seal(String purpose, List<String> parts) {
        String content = String.join(SEPARATOR, parts);
        byte[] mac = mac(purpose, content);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, mac, content.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = Arrays.copyOf(mac, MAC_BYTES + hidden.length);
        System.arraycopy(hidden, 0, sealed, MAC_BYTES, hidden.length);
        return encoded(sealed);
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
        // The last character of Base64 may hold bits that no byte takes: one position has one text.
        if (sealed.length < MAC_BYTES || !encoded(sealed).equals(cursor)) {
            throw invalid();
        }
        byte[] mac = Arrays.copyOf(sealed, MAC_BYTES);
        byte[] hidden = Arrays.copyOfRange(sealed, MAC_BYTES, sealed.length);
        String content = new String(cipher(Cipher.DECRYPT_MODE, mac, hidden), StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(mac, mac(purpose, content))) {
            throw invalid();
        }
        return List.of(content.split(SEPARATOR, -1));
    }

    private static String encoded(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    static ProblemException invalid() {
        return ProblemException.of(HttpProblem.INVALID_CURSOR, HttpMessage.CURSOR_FOREIGN);
    }

    private byte[] mac(String purpose, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(macKey);
            byte[] whole = mac.doFinal((purpose + SEPARATOR + content).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private byte[] cipher(int mode, byte[] mac, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, cipherKey, new IvParameterSpec(mac));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES in counter mode", e);
        }
    }
}
