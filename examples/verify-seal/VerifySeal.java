import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Verifies a sealed report without the suite: with the file that was downloaded, the published keys and, if one has it, the list of
 * those who were counted.
 *
 * <pre>
 * java -cp jose4j.jar:slf4j-api.jar VerifySeal.java seal.json jwks.json [persons.json]
 * </pre>
 *
 * The seal is the answer of {@code GET /v1/seals/{programme}/{revision}}, the keys that of {@code GET /.well-known/jwks.json}; fetch the
 * keys yourself and keep them, do not take them from whoever gave you the seal. Ends with 0 when the seal holds: it was signed, and
 * every member of the file that a person reads is what was signed. Ends with 1 when not, and with 2 when it could not be tried.
 */
class VerifySeal {
    private static final String USAGE = "usage: java -cp jose4j.jar:slf4j-api.jar VerifySeal.java SEAL.json JWKS.json [PERSONS.json]";

    public static void main(String[] files) {
        System.exit(run(List.of(files), System.out));
    }

    static int run(List<String> files, PrintStream out) {
        if (files.size() < 2 || files.size() > 3) {
            out.println(USAGE);
            return 2;
        }
        try {
            List<String> texts = new ArrayList<>();
            for (String file : files) {
                texts.add(Files.readString(Path.of(file)));
            }
            out.println(verify(texts));
            return 0;
        } catch (IOException e) {
            out.println("A file cannot be read: " + e.getMessage());
            return 2;
        } catch (Broken e) {
            out.println("The seal does not hold. " + e.getMessage());
            return 1;
        }
    }

    private static String verify(List<String> texts) throws Broken {
        Map<String, Object> seal = object(texts.get(0), "The seal");
        JsonWebSignature signature = signature(seal, texts.get(1));
        try {
            Map<String, Object> content = JsonUtil.parseJson(signature.getPayload());
            Map<?, ?> report = (Map<?, ?>) content.get("report");
            Map<?, ?> programme = (Map<?, ?>) ((List<?>) report.get("programmes")).getFirst();
            Map<?, ?> asOf = (Map<?, ?>) report.get("asOf");
            Object sealedAt = signature.getHeaders().getObjectHeaderValue("sealedAt");

            Map<String, Object> signed = new HashMap<>(Map.of(
                    "programme", programme.get("code"),
                    "revision", asOf.get("revision"),
                    "keyId", signature.getKeyIdHeaderValue(),
                    "jws", seal.get("jws"),
                    "content", content));
            signed.put("sealedAt", sealedAt == null ? seal.get("sealedAt") : sealedAt);
            List<String> differences = new ArrayList<>();
            compare("", seal, signed, differences);
            require(differences.isEmpty(), "What the file says is not what was signed: " + String.join("; ", differences));
            if (texts.size() > 2) {
                comparePersons(object(texts.get(2), "The list of persons"), (Map<?, ?>) content.get("persons"));
            }
            return "The seal holds: " + report.get("covered") + " different graduates of " + programme.get("code") + ", as of revision "
                    + asOf.get("revision") + "."
                    + (sealedAt == null ? " When it was sealed was not signed: do not rely on sealedAt." : "");
        } catch (JoseException | ClassCastException | NullPointerException e) {
            throw new Broken("What was signed is not a seal of a coverage report.");
        }
    }

    private static JsonWebSignature signature(Map<String, Object> seal, String keys) throws Broken {
        require(seal.get("jws") instanceof String, "It has no member jws: this is not the answer of GET /v1/seals/{programme}/{revision}.");
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
            signature.setCompactSerialization((String) seal.get("jws"));
            var key = new VerificationJwkSelector().select(signature, new JsonWebKeySet(keys).getJsonWebKeys());
            require(key != null, "It is signed by a key that is not among the published ones.");
            signature.setKey(key.getKey());
            require(signature.verifySignature(), "It is not what was signed: something in it was changed.");
            return signature;
        } catch (JoseException e) {
            throw new Broken("Its signature or the published keys cannot be read: " + e.getMessage());
        }
    }

    /** Names each place, as a JSON pointer, where the one differs from the other. */
    private static void compare(String place, Object said, Object signed, List<String> differences) {
        if (said instanceof Map<?, ?> one && signed instanceof Map<?, ?> other) {
            var names = new TreeSet<String>();
            one.keySet().forEach(name -> names.add((String) name));
            other.keySet().forEach(name -> names.add((String) name));
            for (String name : names) {
                String inside = place + "/" + name.replace("~", "~0").replace("/", "~1");
                compare(inside, one.get(name), other.get(name), differences);
            }
        } else if (said instanceof List<?> one && signed instanceof List<?> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(place + "/" + i, i < one.size() ? one.get(i) : null, i < other.size() ? other.get(i) : null, differences);
            }
        } else if (Objects.equals(said, signed)) {
            return;
        } else if (signed == null) {
            differences.add(place + " was not signed");
        } else if (said == null) {
            differences.add(place + " is missing");
        } else {
            differences.add(place + " is " + said + ", signed was " + signed);
        }
    }

    private static void comparePersons(Map<String, Object> file, Map<?, ?> signed) throws Broken {
        require(file.get("persons") instanceof List<?>, "The list of persons has no member persons.");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ((List<?>) file.get("persons"))
                    .stream().map(String::valueOf).sorted().forEach(id -> digest.update((id + "\n").getBytes(StandardCharsets.UTF_8)));
            require(
                    HexFormat.of().formatHex(digest.digest()).equals(signed.get("sha256")),
                    "These are not the persons who were counted.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** A JSON object in which no name is there twice: a reader might see the one, a program the other. */
    private static Map<String, Object> object(String text, String what) throws Broken {
        try {
            return JsonUtil.parseJson(text);
        } catch (JoseException e) {
            throw new Broken(what + " is not JSON: " + e.getMessage());
        }
    }

    private static void require(boolean holds, String otherwise) throws Broken {
        if (!holds) {
            throw new Broken(otherwise);
        }
    }

    /** Why a seal does not hold. */
    private static final class Broken extends Exception {
        Broken(String why) {
            super(why, null, false, false);
        }
    }
}
