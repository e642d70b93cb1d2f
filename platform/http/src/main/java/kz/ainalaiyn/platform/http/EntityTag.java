package kz.ainalaiyn.platform.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, 8.8.3): of a single resource its version, of anything else a digest of its bytes. */
public final class EntityTag {
    private EntityTag() {}

    /** The tag of a resource at this version, quotes included; the same whoever asks. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    static String of(byte[] representation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(representation);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static @Nullable Long parse(String tag) {
        return tag.matches("\"[0-9]{1,18}\"") ? Long.valueOf(tag.substring(1, tag.length() - 1)) : null;
    }
}
