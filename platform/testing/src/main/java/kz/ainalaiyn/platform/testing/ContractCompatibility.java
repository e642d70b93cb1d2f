package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Compares two versions of a contract by openapi-diff. A contract may grow: new operations, optional members and parameters, and new values
 * in answers, which clients are told to expect. Anything else that differs breaks a client. So does a schema or a member that is gone, which
 * openapi-diff forgives where the member is optional: generated clients have it by its name.
 */
final class ContractCompatibility {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<Long> LARGEST = Set.of((long) Integer.MAX_VALUE, (1L << 53) - 1);
    private static final String NOT_BLANK = "\\S";
    private static final String SCHEMAS = "/components/schemas";

    private ContractCompatibility() {}

    /** What in the newer contract breaks a client of the released one; empty where nothing does. */
    static List<String> breaks(Path released, Path newer) throws IOException {
        ObjectNode before = read(released);
        ObjectNode now = read(newer);
        List<String> broken = new ArrayList<>(gone(before, now));
        Set<String> sent = sent(now);
        before.at(SCHEMAS)
                .properties()
                .forEach(each ->
                        forgive(each.getValue(), now.at(SCHEMAS).path(each.getKey()), !sent.contains(each.getKey())));
        forgive(before.at("/components/headers"), now.at("/components/headers"), true);
        forgive(before.path("paths"), now.path("paths"), false);
        ChangedOpenApi changes = OpenApiCompare.fromContents(
                JSON.writeValueAsString(before),
                JSON.writeValueAsString(now),
                null,
                OpenApiDiffOptions.builder()
                        .configProperty("incompatible.response.enum.increased", "false")
                        .build());
        if (!changes.isCompatible()) {
            broken.add(report(changes));
        }
        return broken;
    }

    private static List<String> gone(JsonNode before, JsonNode now) {
        List<String> gone = new ArrayList<>();
        before.at(SCHEMAS).properties().forEach(each -> {
            String name = each.getKey();
            JsonNode kept = now.at(SCHEMAS).path(name);
            if (kept.isMissingNode()) {
                gone.add(name + " is gone");
            } else {
                each.getValue().path("properties").fieldNames().forEachRemaining(member -> {
                    if (!kept.path("properties").has(member)) {
                        gone.add(name + "." + member + " is gone");
                    }
                });
            }
        });
        return gone;
    }

    /**
     * What is said of an answer for the first time was always so: what it is, its formats, patterns and lengths, which openapi-diff takes for
     * another type;
     * and nothing stands at an address of another form. Of a request a pattern may refuse what was taken before, unless it asks only that
     * something be there, a length unless it follows from a pattern or a format that was there, and a number's largest value unless no larger
     * one can be written.
     */
    private static void forgive(JsonNode before, JsonNode now, boolean isAnswered) {
        boolean isClosed = isAnswered || before.path("in").asText().equals("path");
        if (isClosed && before.isObject() && before.isEmpty() && now instanceof ObjectNode schema) {
            schema.removeAll();
        }
        if (now instanceof ObjectNode schema && before.has("type")) {
            if (isClosed || before.has("pattern") || before.has("format")) {
                leaveOutUnlessIn(before, schema, "maxLength");
            }
            if (isClosed || schema.path("pattern").asText().equals(NOT_BLANK)) {
                leaveOutUnlessIn(before, schema, "pattern");
            }
            if (isClosed || LARGEST.contains(schema.path("maximum").asLong())) {
                leaveOutUnlessIn(before, schema, "maximum");
            }
            if (isClosed || schema.path("minimum").asLong() == 0) {
                leaveOutUnlessIn(before, schema, "minimum");
            }
            if (isClosed) {
                leaveOutUnlessIn(before, schema, "format");
            }
        }
        before.fieldNames()
                .forEachRemaining(
                        name -> forgive(before.path(name), now.path(name), isClosed || name.equals("responses")));
        for (int i = 0; before.isArray() && i < before.size(); i++) {
            forgive(before.path(i), same(before.path(i), now, i), isClosed);
        }
    }

    /** A parameter is the one of its name, wherever it stands now. */
    private static JsonNode same(JsonNode before, JsonNode now, int place) {
        return now.valueStream()
                .filter(each -> before.has("name") && each.path("name").equals(before.path("name")))
                .filter(each -> each.path("in").equals(before.path("in")))
                .findFirst()
                .orElse(now.path(place));
    }

    private static void leaveOutUnlessIn(JsonNode before, ObjectNode now, String keyword) {
        if (!before.has(keyword)) {
            now.remove(keyword);
        }
    }

    /** The names of the schemas that a request may have in it. */
    private static Set<String> sent(JsonNode document) {
        Set<String> names = new HashSet<>();
        document.path("paths").findValues("requestBody").forEach(body -> addReferred(document, body, names));
        return names;
    }

    private static void addReferred(JsonNode document, JsonNode node, Set<String> names) {
        for (String reference : node.findValuesAsText("$ref")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (names.add(name)) {
                addReferred(document, document.at(SCHEMAS).path(name), names);
            }
        }
    }

    private static String report(ChangedOpenApi changes) {
        var report = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(report, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    /** The document as OpenAPI 3.0, whose types the comparison understands: those of 3.1 it does not look at. */
    private static ObjectNode read(Path contract) {
        ObjectNode document = (ObjectNode) Repository.json(contract);
        document.put("openapi", "3.0.3");
        nameOneType(document);
        return document;
    }

    private static void nameOneType(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("type").isArray()) {
            JsonNode types = schema.path("type");
            types.forEach(type -> {
                if (type.asText().equals("null")) {
                    schema.put("nullable", true);
                } else {
                    schema.put("type", type.asText());
                }
            });
        }
        node.forEach(ContractCompatibility::nameOneType);
    }
}
