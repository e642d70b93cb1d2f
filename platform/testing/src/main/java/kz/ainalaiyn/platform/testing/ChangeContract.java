package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
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
    private static final Path RELEASED = Repository.file("contracts/released/changes");
    private static final Map<String, Schema> NEW = new ConcurrentHashMap<>();
    private static final Map<String, Schema> EARLIER = new ConcurrentHashMap<>();

    private ChangeContract() {}

    /** All types of changes that have a schema, in the order of their names. */
    public static List<String> types() {
        return types(SCHEMAS);
    }

    private static List<String> types(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
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
        return schema(SCHEMAS, type);
    }

    private static JsonNode schema(Path directory, String type) {
        Path file = directory.resolve(type + ".json");
        if (!Files.exists(file)) {
            throw new AssertionError("A type of change has its schema in contracts/changes: " + type);
        }
        return Repository.json(file);
    }

    /**
     * The data of a change as it is told today.
     *
     * @throws AssertionError when no service tells this type like this
     */
    public static JsonNode told(String type, Map<String, ?> data) {
        return told(type, data, ChangeContract::differences);
    }

    /** As {@link #told}, of a change that may have been told long ago. */
    public static JsonNode toldEarlier(String type, Map<String, ?> data) {
        return told(type, data, ChangeContract::differencesOfEarlier);
    }

    private static JsonNode told(
            String type, Map<String, ?> data, BiFunction<String, JsonNode, List<String>> differences) {
        JsonNode told = JSON.valueToTree(data);
        List<String> found = differences.apply(type, told);
        if (!found.isEmpty()) {
            throw new AssertionError("No service tells " + type + " like this: " + String.join("; ", found));
        }
        return told;
    }

    /** Where the data of a change that is told today differs from its schema, a sentence each. */
    public static List<String> differences(String type, JsonNode data) {
        return StrictSchemas.differences(NEW.computeIfAbsent(type, t -> compiled(t, true)), data);
    }

    /** Where the data of a change that may have been told long ago differs from its schema, a sentence each. */
    public static List<String> differencesOfEarlier(String type, JsonNode data) {
        return StrictSchemas.differences(EARLIER.computeIfAbsent(type, t -> compiled(t, false)), data);
    }

    /** What readers of the last release rely on and is no more, a sentence each. */
    static List<String> takenBack() {
        return types(RELEASED).stream()
                .flatMap(type -> takenBack(type, schema(RELEASED, type), schema(type)).stream())
                .toList();
    }

    /** A schema may grow by members and by values; what a reader was told to find stays, and is what it was. */
    static List<String> takenBack(String path, JsonNode released, JsonNode now) {
        if (now.isMissingNode()) {
            return List.of(path + " is gone");
        }
        List<String> taken = new ArrayList<>();
        for (String word : List.of("type", "format")) {
            if (!released.path(word).equals(now.path(word))) {
                taken.add("%s has another %s".formatted(path, word));
            }
        }
        Set<String> required = texts(now.path("required"));
        texts(released.path("required")).stream()
                .filter(member -> !required.contains(member))
                .forEach(member -> taken.add("%s/%s may be absent".formatted(path, member)));
        released.path("properties")
                .properties()
                .forEach(member -> taken.addAll(takenBack(
                        path + "/" + member.getKey(),
                        member.getValue(),
                        now.path("properties").path(member.getKey()))));
        if (released.has("items")) {
            taken.addAll(takenBack(path + "/items", released.path("items"), now.path("items")));
        }
        return taken;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Schema compiled(String type, boolean today) {
        ObjectNode schema = schema(type).deepCopy();
        close(schema);
        schema.remove("x-subject");
        JsonNode requiredToday = schema.remove("x-required-of-new-changes");
        if (today && requiredToday != null) {
            requiredToday.forEach(schema.withArray("required")::add);
        }
        return StrictSchemas.compiled(schema);
    }

    /** Consumers are told to expect more; producers have to write it down first. */
    private static void close(JsonNode node) {
        StrictSchemas.close(node);
        if (node instanceof ObjectNode object) {
            JsonNode known = object.remove("x-extensible-enum");
            if (known != null) {
                object.set("enum", known);
            }
        }
        node.forEach(ChangeContract::close);
    }
}
