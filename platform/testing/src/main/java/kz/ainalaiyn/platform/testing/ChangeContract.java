package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The contract of the changes: a JSON Schema for the data of each CloudEvents type, in {@code contracts/changes}. A change that
 * is told today has more than one of before must have, {@code x-required-of-new-changes}; and it has no member that is not
 * described, and no value that is not named.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core">JSON Schema 2020-12</a>
 */
public final class ChangeContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Repository.file("contracts/changes");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> NEW = new ConcurrentHashMap<>();
    private static final Map<String, Schema> EARLIER = new ConcurrentHashMap<>();

    private ChangeContract() {}

    /** All types of changes that have a schema, in the order of their names. */
    public static List<String> types() {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return List.copyOf(
                    new TreeSet<>(files.map(file -> file.getFileName().toString())
                            .map(name -> name.replaceFirst("\\.json$", ""))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The schema of a type's data.
     *
     * @throws AssertionError when the type has none
     */
    public static JsonNode schema(String type) {
        Path file = SCHEMAS.resolve(type + ".json");
        if (!Files.exists(file)) {
            throw new AssertionError("A type of change has its schema in contracts/changes: " + type);
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the data of a change that is told today differs from its schema, a sentence each. */
    public static List<String> differences(String type, JsonNode data) {
        return differences(NEW.computeIfAbsent(type, t -> compiled(t, true)), data);
    }

    /** Where the data of a change that may have been told long ago differs from its schema, a sentence each. */
    public static List<String> differencesOfEarlier(String type, JsonNode data) {
        return differences(EARLIER.computeIfAbsent(type, t -> compiled(t, false)), data);
    }

    private static List<String> differences(Schema schema, JsonNode data) {
        return schema.validate(data).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static Schema compiled(String type, boolean today) {
        ObjectNode schema = schema(type).deepCopy();
        close(schema);
        if (today) {
            ArrayNode required = schema.withArray("required");
            schema.path("x-required-of-new-changes").forEach(required::add);
        }
        return REGISTRY.getSchema(schema);
    }

    /** Consumers are told to expect more; producers have to write it down first. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.has("x-extensible-enum")) {
                object.set("enum", object.get("x-extensible-enum"));
            }
        }
        node.forEach(ChangeContract::close);
    }
}
