package kz.ainalaiyn.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A coverage report as the gateway gave it. */
record CoverageReport(JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The report at that path of the gateway, as the reporting script sees it. */
    static CoverageReport fetch(Stack stack, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(stack.gateway().resolve(path))
                            .timeout(Duration.ofSeconds(30))
                            .header("Accept", "application/json")
                            .header("Authorization", "Bearer " + stack.token("reporter"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new StackFailure("The report at %s answers %d".formatted(path, response.statusCode()));
            }
            return new CoverageReport(JSON.readTree(response.body()));
        }
    }

    String asJson() {
        return content.toPrettyString();
    }

    /** The same, one line for each figure. */
    String asText() {
        var text = new StringBuilder();
        append(text, "", content);
        return text.toString();
    }

    private static void append(StringBuilder text, String indent, JsonNode node) {
        node.properties().forEach(member -> append(text, indent, member.getKey(), member.getValue()));
        if (node.isArray()) {
            node.forEach(element -> append(text, indent, "-", element));
        }
    }

    private static void append(StringBuilder text, String indent, String name, JsonNode value) {
        boolean nested = value.isContainerNode();
        text.append("%s%-24s%s%n".formatted(indent, name, nested ? "" : value.asText()));
        if (nested) {
            append(text, indent + "  ", value);
        }
    }
}
