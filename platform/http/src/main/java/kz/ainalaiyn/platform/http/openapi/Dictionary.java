package kz.ainalaiyn.platform.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a member is wherever it stands, by its name or, where one name has two meanings, by {@code Type.name}: its meaning
 * and, of what is answered, its bounds. What the code says of a member itself comes before.
 */
final class Dictionary {
    private static final JsonNode WORDS = read();

    private Dictionary() {}

    /** Completes a schema that many members lead to, such as a time. */
    static void complete(String type, Schema schema) {
        describe(WORDS.path(type), schema);
        bound(WORDS.path(type), schema);
    }

    /**
     * Completes a member of this type from the word for it, if there is one.
     *
     * @param isSent whether requests send it: then its bounds are what the code says, and no others
     */
    static void complete(String type, String member, Schema schema, boolean isSent) {
        for (JsonNode word : words(type, member)) {
            describe(word, schema);
            if (isSent) {
                exemplify(word, schema);
            } else {
                bound(word, schema);
            }
        }
    }

    /** Completes a parameter, and its schema, from the word for it, if there is one. */
    static void complete(Parameter parameter) {
        for (JsonNode word : words("parameter", parameter.getName())) {
            absent(parameter.getDescription(), word.get("description"), text -> parameter.description(text.asText()));
        }
        if (parameter.getSchema() != null) {
            bound(WORDS.path("parameter." + parameter.getName()), parameter.getSchema());
        }
    }

    private static List<JsonNode> words(String type, String name) {
        return List.of(WORDS.path(type + "." + name), WORDS.path(name));
    }

    private static void describe(JsonNode word, Schema schema) {
        absent(schema.getDescription(), word.get("description"), text -> schema.description(text.asText()));
    }

    private static void bound(JsonNode word, Schema schema) {
        if (schema.getItems() != null) {
            absent(schema.getMaxItems(), word.get("maxItems"), most -> schema.maxItems(most.asInt()));
        }
        Schema one = inner(schema);
        if (one.getType() == null || one.getEnumeration() != null) {
            return;
        }
        absent(one.getMaxLength(), word.get("maxLength"), most -> one.maxLength(most.asInt()));
        absent(one.getPattern(), word.get("pattern"), pattern -> one.pattern(pattern.asText()));
        absent(one.getFormat(), word.get("format"), format -> one.format(format.asText()));
        absent(one.getMinimum(), word.get("minimum"), least -> one.minimum(least.decimalValue()));
        absent(one.getMaximum(), word.get("maximum"), most -> one.maximum(most.decimalValue()));
        exemplify(word, one);
    }

    /** What a list, or a map, or a map of maps is of. */
    private static Schema inner(Schema schema) {
        Schema inside = schema.getItems() == null ? schema.getAdditionalPropertiesSchema() : schema.getItems();
        return inside == null ? schema : inner(inside);
    }

    private static void exemplify(JsonNode word, Schema schema) {
        if (schema.getType() != null && schema.getItems() == null) {
            absent(schema.getExamples(), word.get("example"), example -> schema.examples(List.of(value(example))));
        }
    }

    private static void absent(@Nullable Object said, @Nullable JsonNode word, Consumer<JsonNode> say) {
        if (said == null && word != null) {
            say.accept(word);
        }
    }

    private static Object value(JsonNode example) {
        return example.isIntegralNumber() ? example.bigIntegerValue() : example.asText();
    }

    private static JsonNode read() {
        try (InputStream words = Objects.requireNonNull(Dictionary.class.getResourceAsStream("dictionary.yaml"))) {
            return new YAMLMapper().readTree(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
