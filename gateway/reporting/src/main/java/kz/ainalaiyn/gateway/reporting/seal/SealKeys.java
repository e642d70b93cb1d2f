package kz.ainalaiyn.gateway.reporting.seal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The keys of seals: Ed25519 (RFC 8032) in JWS (RFC 7515, RFC 8037), each named by its thumbprint (RFC 7638).
 *
 * <p>A key that is replaced stays among the former ones as long as its seals shall be verified.
 */
@Singleton
class SealKeys {
    private final PublicJsonWebKey current;
    private final List<JsonWebKey> all;

    /**
     * Takes the keys from the settings.
     *
     * @param present the present key, a private JWK in base64
     * @param former public keys of before, a JWK set in base64
     */
    SealKeys(
            @ConfigProperty(name = "ainalaiyn.seal.key") String present,
            @ConfigProperty(name = "ainalaiyn.seal.former-keys") Optional<String> former) {
        try {
            current = PublicJsonWebKey.Factory.newPublicJwk(decoded(present));
            current.setKeyId(current.calculateBase64urlEncodedThumbprint("SHA-256"));
            current.setUse("sig");
            current.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            all = new ArrayList<>(List.of(current));
            if (former.isPresent()) {
                for (JsonWebKey key : new JsonWebKeySet(decoded(former.get())).getJsonWebKeys()) {
                    key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
                    all.add(key);
                }
            }
        } catch (JoseException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "ainalaiyn.seal.key is an Ed25519 private key as a JWK, former-keys a JWK set, both in base64", e);
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /** The name of the key that signs now. */
    String currentId() {
        return current.getKeyId();
    }

    /** The public keys, of the present and of before, as a JWK set (RFC 7517). */
    String published() {
        return new JsonWebKeySet(all).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Signs, as a compact JWS with the moment in its protected header. */
    String sign(String payload, Instant sealedAt) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(currentId());
        signature.setHeader("sealedAt", sealedAt.toString());
        signature.setKey(current.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The seal could not be signed", e);
        }
    }

    /** What was signed, if it was by one of these keys; empty otherwise. */
    Optional<String> payload(String jws) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
            signature.setCompactSerialization(jws);
            Optional<JsonWebKey> key = all.stream()
                    .filter(each -> each.getKeyId().equals(signature.getKeyIdHeaderValue()))
                    .findFirst();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            signature.setKey(key.get().getKey());
            return signature.verifySignature() ? Optional.of(signature.getPayload()) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }
}
