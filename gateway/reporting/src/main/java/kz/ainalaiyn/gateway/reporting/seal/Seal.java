package kz.ainalaiyn.gateway.reporting.seal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sealed report, which anybody can verify.
 *
 * @param sealedAt as signed in the protected header of the JWS; seals of before have it here alone
 * @param keyId names the key in {@code /.well-known/jwks.json}
 * @param jws the content, signed: a compact JWS (RFC 7515), EdDSA
 * @param content what was signed, canonical JSON (RFC 8785)
 */
public record Seal(
        String programme,
        long revision,
        Instant sealedAt,
        String keyId,
        String jws,

        @JsonRawValue @Schema(implementation = SealContent.class)
        String content) {}
