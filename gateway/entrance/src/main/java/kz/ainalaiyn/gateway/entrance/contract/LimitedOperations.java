package kz.ainalaiyn.gateway.entrance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import kz.ainalaiyn.platform.http.HttpProblem;

/** Describes that the gateway limits how much a client may ask: in every answer what is left, and 429 at every operation. */
final class LimitedOperations {
    private static final String RESPONSE = "Problem429TooManyRequests";
    private static final Map<String, String> FIELDS = Map.of(
            "RateLimit",
                    "How many requests are left, and after how many seconds the whole quota is there again: `\"default\";r=11999;t=42`.",
            "RateLimit-Policy", "How many requests a client may send in how many seconds: `\"default\";q=60000;w=60`.");

    private final ObjectNode document;

    private LimitedOperations(ObjectNode document) {
        this.document = document;
    }

    static void describe(ObjectNode document) {
        new LimitedOperations(document).describe();
    }

    private void describe() {
        ObjectNode components = (ObjectNode) document.get("components");
        ObjectNode headers = components.withObjectProperty("headers");
        FIELDS.forEach((name, meaning) -> headers.putObject(name)
                .put("description", meaning + " See draft-ietf-httpapi-ratelimit-headers-11.")
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", 200)
                .put("pattern", "^\"[a-z]+\";"));
        ObjectNode responses = components.withObjectProperty("responses");
        responses.set(RESPONSE, refusal());
        responses.forEach(this::addFields);
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                if (operation.get("responses") instanceof ObjectNode answers) {
                    answers.forEach(this::addFields);
                    reference(answers.putObject("429"), "responses", RESPONSE);
                }
            }
        }
    }

    private void addFields(JsonNode response) {
        if (!response.has("$ref")) {
            ObjectNode headers = ((ObjectNode) response).withObjectProperty("headers");
            FIELDS.keySet().forEach(name -> reference(headers.putObject(name), "headers", name));
        }
    }

    private ObjectNode refusal() {
        ObjectNode response = document.objectNode()
                .put(
                        "description",
                        "Refused: `" + HttpProblem.TOO_MANY_REQUESTS.slug()
                                + "`. The guide to errors says what to do.");
        ObjectNode headers = response.putObject("headers");
        reference(headers.putObject("Content-Language"), "headers", "Content-Language");
        reference(headers.putObject("Retry-After"), "headers", "Retry-After");
        reference(headers.putObject("Access-Control-Allow-Origin"), "headers", "Access-Control-Allow-Origin");
        var all = response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .putArray("allOf");
        reference(all.addObject(), "schemas", "Problem");
        all.addObject()
                .putObject("properties")
                .putObject("type")
                .put("type", "string")
                .putArray("enum")
                .add(HttpProblem.TOO_MANY_REQUESTS.url());
        return response;
    }

    private static void reference(ObjectNode target, String kind, String name) {
        target.put("$ref", "#/components/" + kind + "/" + name);
    }
}
