import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwk.VerificationJwkSelector;

/**
 * Verifies a sealed report without the suite: with the file that was downloaded, the published keys and, if one has it, the list of
 * those who were counted.
 *
 * <pre>
 * java -cp jose4j.jar:slf4j-api.jar VerifySeal.java seal.json jwks.json [persons.json]
 * </pre>
 *
 * The seal is the answer of {@code GET /v1/seals/{programme}/{revision}}, the keys that of {@code GET /.well-known/jwks.json}; fetch the
 * keys yourself and keep them, do not take them from whoever gave you the seal. Ends with 0 when the seal holds, with 1 when not.
 */
class VerifySeal {
    public static void main(String[] files) throws Exception {
        String jws = (String) read(files[0]).get("jws");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
        signature.setCompactSerialization(jws);
        var key = new VerificationJwkSelector()
                .select(signature, new JsonWebKeySet(Files.readString(Path.of(files[1]))).getJsonWebKeys());
        require(key != null, "It is signed by a key that is not among the published ones.");
        signature.setKey(key.getKey());
        require(signature.verifySignature(), "It is not what was signed: something in it was changed.");

        Map<String, Object> content = JsonUtil.parseJson(signature.getPayload());
        Map<?, ?> report = (Map<?, ?>) content.get("report");
        Map<?, ?> persons = (Map<?, ?>) content.get("persons");
        if (files.length > 2) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ((List<?>) read(files[2]).get("persons"))
                    .stream().map(String::valueOf).sorted().forEach(id -> digest.update((id + "\n").getBytes(StandardCharsets.UTF_8)));
            require(
                    HexFormat.of().formatHex(digest.digest()).equals(persons.get("sha256")),
                    "These are not the persons who were counted.");
        }
        System.out.println("The seal holds: " + report.get("covered") + " different graduates, as of revision "
                + ((Map<?, ?>) report.get("asOf")).get("revision") + ".");
    }

    private static Map<String, Object> read(String file) throws Exception {
        return JsonUtil.parseJson(Files.readString(Path.of(file)));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            System.out.println("The seal does not hold. " + otherwise);
            System.exit(1);
        }
    }
}
