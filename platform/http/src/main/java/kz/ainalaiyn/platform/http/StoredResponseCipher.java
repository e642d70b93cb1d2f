package kz.ainalaiyn.platform.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts the bodies of stored responses (AES-256-GCM, bound to caller and key): what a service encrypts in its own tables must not lie
 * in the clear beside them.
 */
@Singleton
final class StoredResponseCipher {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    StoredResponseCipher(DerivedKeys keys) {
        this.key = keys.key("kept answers", "AES");
    }

    byte[] seal(byte[] body, String caller, IdempotencyKey whose) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, iv, body, caller, whose);
        byte[] sealed = Arrays.copyOf(iv, IV_BYTES + hidden.length);
        System.arraycopy(hidden, 0, sealed, IV_BYTES, hidden.length);
        return sealed;
    }

    byte[] open(byte[] sealed, String caller, IdempotencyKey whose) {
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        return run(Cipher.DECRYPT_MODE, iv, Arrays.copyOfRange(sealed, IV_BYTES, sealed.length), caller, whose);
    }

    private byte[] run(int mode, byte[] iv, byte[] text, String caller, IdempotencyKey whose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD((caller + "\n" + whose.value()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer does not open with the key there is", e);
        }
    }
}
