package kz.ainalaiyn.bench.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An IIN as graduates-service keeps it: a ciphertext in the record, and a MAC by which it is found. */
final class SealedIin {
    private final Aead aead;
    private final Mac mac;

    SealedIin(Map<String, String> secrets) throws GeneralSecurityException {
        AeadConfig.register();
        String keyset =
                new String(Base64.getDecoder().decode(secrets.getOrDefault("AINALAIYN_IDENTITY_KEYSET", "")), UTF_8);
        aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secrets.getOrDefault("AINALAIYN_IIN_KEY", "").getBytes(UTF_8), "HmacSHA256"));
    }

    /** In hexadecimal digits. */
    String ciphertext(UUID record, String iin) throws GeneralSecurityException {
        return hex(aead.encrypt(iin.getBytes(UTF_8), ("graduate.iin." + record).getBytes(UTF_8)));
    }

    /** In hexadecimal digits. */
    String mac(String iin) {
        return hex(mac.doFinal(iin.getBytes(US_ASCII)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
