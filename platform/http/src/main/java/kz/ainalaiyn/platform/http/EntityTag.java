package kz.ainalaiyn.platform.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, 8.8.3): of a single resource its version and a digest of what is shown, of anything else the digest. */
final class EntityTag {
    private static final Pattern VERSIONED = Pattern.compile("\"([0-9]{1,18})(?:-[A-Za-z0-9_-]{22})?\"");

    private EntityTag() {}

    /**
     * The tag of a resource, quotes included. The digest is of all that is shown, and of what else an answer depends on but for who asks: some of
     * it is told by another resource, by the clock, by the client's language or by a newer application, with no new version.
     */
    static String of(Versioned view, byte[]... representation) {
        return "\"" + view.version() + "-" + digest(representation) + "\"";
    }

    static String of(byte[]... representation) {
        return "\"" + digest(representation) + "\"";
    }

    private static String digest(byte[][] contents) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                sum.update(content);
            }
            byte[] digest = sum.digest();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The version that a tag of a resource names; null where it is no such tag. */
    static @Nullable Long parse(String tag) {
        Matcher parts = VERSIONED.matcher(tag);
        return parts.matches() ? Long.valueOf(parts.group(1)) : null;
    }
}
