package kz.ainalaiyn.graduates.graduate;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts single members of a record (AES-256-GCM by Tink). Table, column and row are authenticated with each, so that
 * a ciphertext that was moved to another row does not open.
 */
@Singleton
final class PersonalData {
    private final Aead aead;

    /** The keyset is Tink's JSON, base64; a keyset can hold older keys too, so that keys can be changed. */
    PersonalData(@ConfigProperty(name = "ainalaiyn.identity.keyset") String keyset) throws GeneralSecurityException {
        AeadConfig.register();
        String json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
        KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** The ciphertext of {@code plain}; {@code before} itself where it already holds this text. */
    byte @Nullable [] seal(String column, UUID row, @Nullable String plain, byte @Nullable [] before) {
        if (plain == null) {
            return null;
        }
        if (plain.equals(open(column, row, before))) {
            return before;
        }
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), place(column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A member could not be encrypted", e);
        }
    }

    @Nullable
    String open(String column, UUID row, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(aead.decrypt(sealed, place(column, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A member of graduate " + row + " does not open with the keys there are", e);
        }
    }

    private static byte[] place(String column, UUID row) {
        return ("graduate." + column + "." + row).getBytes(StandardCharsets.UTF_8);
    }
}
