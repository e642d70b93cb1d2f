package kz.ainalaiyn.gateway.entrance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The contracts of the four applications as one OpenAPI 3.1 document. Each is checked in under {@code contracts/} and
 * compared with its application in every build, so what is merged here is what the applications do. Where people sign in and systems get their
 * tokens is added, which differs from one installation to the next, and what the gateway itself does to every request: it limits them.
 */
@Singleton
public class MergedContract {
    private static final String SIGN_IN = "signIn";
    private static final String GATEWAY = "gateway";
    private static final List<String> NAMES = List.of("graduates", "events", "grants", GATEWAY);

    /** Of each service, from which the gateway makes one of its own. */
    private static final Set<String> PARTS = Set.of("/v1/timeline");

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Set<String> own = new HashSet<>();

    MergedContract(ObjectMapper json, @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer)
            throws IOException {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Ainalaiyn")
                .put("description", "The record and the proof of social programmes for care leavers.")
                .put("version", "1.0.0");
        document.putArray("servers");
        document.putArray("tags");
        document.putObject("paths");
        document.putObject("components");
        for (String name : NAMES) {
            try (InputStream contract = MergedContract.class.getResourceAsStream("/contracts/" + name + ".json")) {
                if (contract == null) {
                    throw new IllegalStateException("The contract of " + name + " is missing");
                }
                add(name, json.readTree(contract));
            }
        }
        dropUnreferenced();
        addSignIn(issuer + "/protocol/openid-connect");
        LimitedOperations.describe(document);
    }

    /** Wherever an access token is taken, it may be one that was got by signing in. */
    private void addSignIn(String provider) {
        ObjectNode flows = ((ObjectNode) document.at("/components/securitySchemes"))
                .putObject(SIGN_IN)
                .put("type", "oauth2")
                .put(
                        "description",
                        "People sign in (authorization code with PKCE, client `ainalaiyn-app` of a browser application); systems"
                                + " have a client and a secret of their own. Tokens are checked as RFC8725 asks.")
                .putObject("flows");
        flows.putObject("authorizationCode")
                .put("authorizationUrl", provider + "/auth")
                .put("tokenUrl", provider + "/token")
                .put("refreshUrl", provider + "/token")
                .putObject("scopes");
        flows.putObject("clientCredentials")
                .put("tokenUrl", provider + "/token")
                .putObject("scopes");
        for (JsonNode security : document.get("paths").findValues("security")) {
            if (!security.isEmpty()) {
                ((ArrayNode) security).addObject().putArray(SIGN_IN);
            }
        }
    }

    /** Schemas to which only what is left out led. */
    private void dropUnreferenced() {
        ObjectNode schemas = (ObjectNode) document.get("components").get("schemas");
        boolean dropped = true;
        while (dropped) {
            Set<String> referenced = Set.copyOf(document.findValuesAsText("$ref"));
            dropped = schemas.properties()
                    .removeIf(each -> !referenced.contains("#/components/schemas/" + each.getKey()));
        }
    }

    /** Whether this path of the document, with its places in braces, is the gateway's own. */
    boolean isOwn(String path) {
        return own.contains(path);
    }

    /** The document. */
    JsonNode document() {
        return document;
    }

    private void add(String name, JsonNode contract) {
        // The same in all of them.
        List.of("contact", "license")
                .forEach(member -> ((ObjectNode) document.get("info"))
                        .set(member, contract.get("info").get(member)));
        document.set("servers", contract.get("servers"));
        contract.path("tags").forEach(tag -> addTag((ArrayNode) document.get("tags"), tag));
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            if (PARTS.contains(path.getKey())) {
                continue;
            }
            if (name.equals(GATEWAY)) {
                own.add(path.getKey());
            }
            put((ObjectNode) document.get("paths"), pathHere(name, path.getKey()), pathHere(name, path.getValue()));
        }
        ObjectNode components = (ObjectNode) document.get("components");
        for (Map.Entry<String, JsonNode> kind : contract.path("components").properties()) {
            ObjectNode merged = components.withObjectProperty(kind.getKey());
            kind.getValue().properties().forEach(one -> put(merged, one.getKey(), one.getValue()));
        }
    }

    /** Each service has a change feed at the same path; here each has its own, see the routing table. */
    private static String pathHere(String name, String path) {
        return path.equals("/v1/changes") ? "/v1/" + name + "-changes" : path;
    }

    private static JsonNode pathHere(String name, JsonNode operations) {
        if (!operations.path("get").path("operationId").asText().equals("readChanges")) {
            return operations;
        }
        ObjectNode renamed = operations.deepCopy();
        ((ObjectNode) renamed.get("get"))
                .put(
                        "operationId",
                        "read" + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1)
                                + "Changes");
        return renamed;
    }

    private static void addTag(ArrayNode tags, JsonNode tag) {
        for (JsonNode known : tags) {
            if (known.get("name").equals(tag.get("name"))) {
                return;
            }
        }
        tags.add(tag);
    }

    /** Two contracts may both have an entry only if it says the same in both. */
    private static void put(ObjectNode target, String name, JsonNode value) {
        JsonNode known = target.get(name);
        if (known != null && !known.equals(value)) {
            throw new IllegalStateException("Two contracts disagree about " + name);
        }
        target.set(name, value);
    }
}
