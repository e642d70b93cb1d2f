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
import java.util.List;
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

    private static final String SCHEMAS = "/components/schemas";

    private ContractCompatibility() {}

    /** What in the newer contract breaks a client of the released one; empty where nothing does. */
    static List<String> breaks(Path released, Path newer) throws IOException {
        ObjectNode before = read(released);
        ObjectNode now = read(newer);
        List<String> broken = new ArrayList<>(gone(before, now));
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
