package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the application's contract.
 *
 * @param method as HTTP spells it, such as {@code GET}
 * @param path with its places in braces
 * @param content the operation's object in the OpenAPI document
 */
record Operation(String method, String path, JsonNode content) {
    /** Written by the build of the application, before its tests. */
    static final Path DOCUMENT = Path.of("target", "openapi", "openapi.json");

    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    /** All operations of the application. */
    static List<Operation> all() throws IOException {
        List<Operation> operations = new ArrayList<>();
        JsonNode document = new ObjectMapper().readTree(DOCUMENT.toFile());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    /** The one that lists the collection of this path. */
    static Operation list(String filled) throws IOException {
        List<Operation> all = all();
        return all.stream()
                .filter(operation -> operation.reads() && operation.isMeantBy(filled, all))
                .findFirst()
                .orElseThrow();
    }

    /** The values that the contract names for this query parameter; none where it names none. */
    List<String> values(String parameter) {
        return content.path("parameters")
                .valueStream()
                .filter(each -> each.path("name").asText().equals(parameter))
                .flatMap(each -> each.at("/schema/enum").valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    /** The names of its query parameters. */
    List<String> queryParameters() {
        return content.path("parameters")
                .valueStream()
                .filter(each -> each.path("in").asText().equals("query"))
                .map(each -> each.path("name").asText())
                .toList();
    }

    String id() {
        return content.path("operationId").asText();
    }

    boolean hasPlaces() {
        return path.contains("{");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether it is a POST that only reads: it takes no Idempotency-Key. */
    boolean isSafe() {
        return method.equals("POST")
                && !content.path("parameters").findValuesAsText("name").contains("Idempotency-Key");
    }

    /** Whether a client's own identifier is in the path: what a PUT does not find there it creates. */
    boolean isExternal() {
        return path.contains("/external/");
    }

    /** Whether the contract asks for no token. */
    boolean isForEverybody() {
        return content.path("security").isEmpty();
    }

    boolean takesBody() {
        return content.has("requestBody");
    }

    /** Whether it takes a file, in which anything may stand until it has been read. */
    boolean takesFile() {
        return takesBody() && content.at("/requestBody/content/text~1csv").isObject();
    }

    /** The path with an id that nobody has in each of its places. */
    String ofNobody() {
        return PLACE.matcher(path)
                .replaceAll(place -> Matcher.quoteReplacement(UUID.randomUUID().toString()));
    }

    /** Whether this path is one of the operation's, with something in each of its places. */
    boolean isAt(String filled) {
        String[] pieces = PLACE.split(path, -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(pieces[0]));
        for (int i = 1; i < pieces.length; i++) {
            pattern.append("[^/]+").append(Pattern.quote(pieces[i]));
        }
        return filled.matches(pattern.toString());
    }

    /** Whether this path is one of the operation's, and of no other whose path has more letters of its own. */
    boolean isMeantBy(String filled, List<Operation> all) {
        return isAt(filled)
                && all.stream().filter(other -> other.isAt(filled)).noneMatch(other -> other.literals() > literals());
    }

    private int literals() {
        return PLACE.matcher(path).replaceAll("").length();
    }

    /** Sends the operation to this path, for whatever version there is, or none. */
    Response send(RequestSpecification request, String filled, @Nullable Object body) {
        if (body != null) {
            request.body(body)
                    .contentType(content.at("/requestBody/content").fieldNames().next());
        }
        // A PUT with it expects something to be there already.
        return (method.equals("PUT") ? request : request.header("If-Match", "*")).request(method, filled);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
