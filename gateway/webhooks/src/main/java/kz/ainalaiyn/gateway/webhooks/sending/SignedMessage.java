package kz.ainalaiyn.gateway.webhooks.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver gets, and can be sure of.
 *
 * @param id of the message, the same however often it is sent
 * @param body JSON
 * @param secrets that each sign it: two while one takes the place of the other
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
public record SignedMessage(String id, String body, List<String> secrets) {

    /** The header fields by which it is verified, when it is sent at this moment. */
    Map<String, String> headers(Instant sentAt) {
        String timestamp = Long.toString(sentAt.getEpochSecond());
        byte[] content = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature",
                        secrets.stream()
                                .map(secret -> signature(secret, content))
                                .collect(Collectors.joining(" ")));
    }

    private static String signature(String secret, byte[] content) {
        byte[] key = Base64.getDecoder().decode(secret.substring(Secrets.PREFIX.length()));
        try {
            Mac mac = Mac.getInstance(Secrets.ALGORITHM);
            mac.init(new SecretKeySpec(key, Secrets.ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
