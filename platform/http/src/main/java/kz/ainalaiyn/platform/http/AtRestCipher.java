package kz.ainalaiyn.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what is kept of requests (AES-256-GCM): what a service encrypts in its own tables must not lie in the clear beside them. Each
 * text is bound to its place, so that one which was moved elsewhere does not open.
 */
public final class AtRestCipher {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    AtRestCipher(SecretKey key) {
        this.key = key;
    }

    /** The text as it may be kept at this place. */
    public byte[] seal(byte[] text, String place) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, iv, text, place);
        byte[] sealed = Arrays.copyOf(iv, IV_BYTES + hidden.length);
        System.arraycopy(hidden, 0, sealed, IV_BYTES, hidden.length);
        return sealed;
    }

    /** The text that was kept at this place. */
    public byte[] open(byte[] sealed, String place) {
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        return run(Cipher.DECRYPT_MODE, iv, Arrays.copyOfRange(sealed, IV_BYTES, sealed.length), place);
    }

    private byte[] run(int mode, byte[] iv, byte[] text, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is kept does not open with the key there is", e);
        }
    }
}
