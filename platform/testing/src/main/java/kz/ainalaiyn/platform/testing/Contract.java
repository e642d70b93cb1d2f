package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI 3.1 document, for telling where a request or its answer differs from what it says. A member that it does not
 * name is a difference as well: what is answered and not described is found by a client's author alone.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1.1</a>
 */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refused before it is known which operation is meant, or by what is no operation's own. */
    private static final Set<Integer> OF_EVERY_OPERATION = Set.of(405, 408, 414, 429, 431, 500, 504);

    private static final Set<String> HEADERS =
            Set.of("ETag", "Location", "Link", "Retry-After", "Idempotent-Replayed", "Content-Language");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private record Operation(String method, Pattern path, int places, JsonNode content) {}

    /**
     * What was sent and what came back.
     *
     * @param path without the query
     * @param query the names of the query parameters
     * @param body the request's; null where there was none, or where it is no JSON
     * @param status the answer's
     * @param headers the answer's, by their names
     * @param answer the body of the answer, empty where there is none
     */
    public record Exchange(
            String method,
            String path,
            Set<String> query,
            @Nullable JsonNode body,
            int status,
            Map<String, String> headers,
            byte[] answer) {}

    /** Reads the document. */
    public Contract(JsonNode openapi) {
        document = openapi.deepCopy();
        document.at("/components/schemas").forEach(StrictSchemas::close);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                Pattern.compile(path.getKey()
                                        .replace(".", "\\.")
                                        .replaceAll("\\{[^}]+}(?=\\\\\\.)", "[^/.]+")
                                        .replaceAll("\\{[^}]+}", "[^/]+")),
                                path.getKey().split("\\{", -1).length,
                                operation.getValue()))));
        operations.sort(Comparator.comparingInt(Operation::places));
    }

    /** The document that the build of this application wrote, or empty where it has none. */
    static Optional<Contract> ofThisApplication() {
        Path file = kz.ainalaiyn.platform.testing.Operation.DOCUMENT;
        try {
            return file.toFile().exists() ? Optional.of(new Contract(JSON.readTree(file.toFile()))) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("The contract of this application cannot be read", e);
        }
    }

    /** Where the exchange differs from the document, a sentence each; nothing is said of what no operation is at. */
    public List<String> differences(Exchange exchange) {
        List<Operation> here = operations.stream()
                .filter(operation -> operation.path.matcher(exchange.path).matches())
                .toList();
        String method = exchange.method.equals("HEAD") ? "GET" : exchange.method;
        Optional<Operation> operation = here.stream()
                .filter(one -> one.method.equals(method) && one.places == here.getFirst().places)
                .findFirst();
        if (operation.isEmpty()) {
            boolean carriedOut = !here.isEmpty() && exchange.status / 100 == 2 && !method.equals("OPTIONS");
            return carriedOut ? List.of("is answered with " + exchange.status + " and is no operation") : List.of();
        }
        List<String> differences = new ArrayList<>();
        if (exchange.status / 100 == 2) {
            request(operation.get().content, exchange, differences);
        }
        answer(operation.get().content, exchange, differences);
        return differences;
    }

    private void request(JsonNode operation, Exchange exchange, List<String> differences) {
        for (String name : exchange.query) {
            if (parameters(operation, "query")
                    .noneMatch(parameter -> name.equals(parameter.path("name").asText()))) {
                differences.add("takes the query parameter " + name + ", which is not described");
            }
        }
        parameters(operation, "query")
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> !exchange.query.contains(name))
                .forEach(name -> differences.add("is carried out without the required parameter " + name));
        JsonNode content = operation.at("/requestBody/content");
        if (exchange.body != null && content.size() > 0) {
            // A file is described by its media type alone.
            content.properties().stream()
                    .filter(type -> isJson(type.getKey()))
                    .flatMap(type -> mismatches(type.getValue().path("schema"), exchange.body).stream())
                    .forEach(mismatch -> differences.add("takes a body that is not as described: " + mismatch));
        } else if (exchange.body != null && !content.isObject()) {
            differences.add("takes a body, which is not described");
        }
    }

    private static Stream<JsonNode> parameters(JsonNode operation, String in) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> in.equals(parameter.path("in").asText()));
    }

    private void answer(JsonNode operation, Exchange exchange, List<String> differences) {
        JsonNode described = resolved(operation.path("responses").path(String.valueOf(exchange.status)));
        if (described.isMissingNode() && OF_EVERY_OPERATION.contains(exchange.status)) {
            described = resolved(operation.path("responses").path("default"));
        }
        if (described.isMissingNode()) {
            differences.add("is answered with " + exchange.status + ", which is not described");
            return;
        }
        headers(described, exchange, differences);
        if (exchange.method.equals("HEAD")) {
            return;
        }
        JsonNode content = described.path("content");
        if (exchange.answer.length == 0) {
            if (content.size() > 0) {
                differences.add("has no body at " + exchange.status);
            }
            return;
        }
        String type =
                exchange.headers.getOrDefault("content-type", "").split(";")[0].strip();
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            differences.add("answers with " + type + ", which is not described at " + exchange.status);
        } else if (isJson(type)) {
            try {
                mismatches(schema, JSON.readTree(exchange.answer))
                        .forEach(mismatch -> differences.add("at " + exchange.status + ": " + mismatch));
            } catch (IOException e) {
                differences.add("answers with JSON that is none");
            }
        }
    }

    /** Not a file of several JSON texts. */
    private static boolean isJson(String mediaType) {
        return mediaType.matches("application/(.*[+])?json");
    }

    private void headers(JsonNode described, Exchange exchange, List<String> differences) {
        described.path("headers").properties().forEach(header -> {
            if (resolved(header.getValue()).path("required").asBoolean()
                    && !exchange.headers.containsKey(header.getKey().toLowerCase(Locale.ROOT))) {
                differences.add("lacks the header field " + header.getKey() + " at " + exchange.status);
            }
        });
        for (String header : HEADERS) {
            if (exchange.headers.containsKey(header.toLowerCase(Locale.ROOT))
                    && !described.path("headers").has(header)) {
                differences.add("has the header field " + header + ", which is not described at " + exchange.status);
            }
        }
    }

    private List<String> mismatches(JsonNode schema, JsonNode value) {
        return StrictSchemas.differences(schemas.computeIfAbsent(schema, this::compile), value);
    }

    /** The references of a schema lead into the document's components, which therefore go along. */
    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return StrictSchemas.compiled(whole);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
