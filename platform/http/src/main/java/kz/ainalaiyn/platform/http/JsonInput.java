package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads request bodies strictly: at most 1 MiB, at most 100 levels deep, no duplicate and no unknown member, no value of
 * another type; every fault names its place.
 */
@Singleton
public final class JsonInput {
    /** The largest JSON body, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_DEPTH = 100;

    private final ObjectMapper strict;
    private final Validator validator;

    JsonInput(ObjectMapper json, Validator validator) {
        this.strict = json.copy()
                .registerModule(new Calendars())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        this.strict
                .getFactory()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(100)
                        .build());
        this.validator = validator;
    }

    /**
     * Reads one body as {@code type}.
     *
     * @throws ProblemException 400 with the place of the fault, 413 when it is too large
     */
    Object read(InputStream body, Type type) throws IOException {
        JsonNode tree = tree(body);
        return bind(tree, type);
    }

    /**
     * What {@code current} becomes under a JSON Merge Patch (RFC 7396): null removes, absent keeps.
     *
     * @throws ProblemException 400 when the result breaks the rules of its type
     */
    public <T> T patched(T current, JsonNode patch) {
        if (!patch.isObject()) {
            throw ProblemException.invalid(InputError.at("", "type", "Send a JSON object with the members to change."));
        }
        JsonNode merged = merge(strict.valueToTree(current), patch);
        @SuppressWarnings("unchecked")
        T result = (T) bind(merged, current.getClass());
        Set<ConstraintViolation<T>> violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(BrokenRules.of(new ConstraintViolationException(violations)));
        }
        return result;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                // Kept when the type does not know the member, so that the binding refuses it by name.
                if (result.has(change.getKey())) {
                    result.remove(change.getKey());
                } else {
                    result.putNull(change.getKey());
                }
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        }
        return result;
    }

    private JsonNode tree(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw ProblemException.of(HttpProblem.CONTENT_TOO_LARGE, "A JSON body may have 1 MiB at the most.");
        }
        if (bytes.length == 0) {
            throw ProblemException.invalid(InputError.at("", "required", "Send a JSON body."));
        }
        try {
            JsonNode tree = strict.readTree(bytes);
            refuseUnstorable(tree, JsonPointer.empty(), StandardCharsets.UTF_8.newEncoder());
            return tree;
        } catch (StreamConstraintsException e) {
            throw ProblemException.of(
                    HttpProblem.MALFORMED_JSON,
                    "The body is nested deeper than 100 levels or holds a number too long.");
        } catch (JsonProcessingException e) {
            String why = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
                    ? "A member stands twice"
                    : "The JSON is broken";
            throw ProblemException.of(
                    HttpProblem.MALFORMED_JSON,
                    e.getLocation() == null
                            ? why + "."
                            : "%s at line %d, column %d."
                                    .formatted(
                                            why,
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr()));
        }
    }

    /** PostgreSQL's text can hold neither U+0000 nor half of a surrogate pair; no text of a person has control characters. */
    private static void refuseUnstorable(JsonNode node, JsonPointer at, CharsetEncoder encoder) {
        if (node.isTextual() && !isStorable(node.textValue(), encoder)) {
            throw ProblemException.invalid(InputError.at(
                    at.toString(),
                    "character",
                    "Control characters and half a surrogate pair are not allowed in a text."));
        }
        if (node.isObject()) {
            node.properties().forEach(p -> refuseUnstorable(p.getValue(), at.appendProperty(p.getKey()), encoder));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            refuseUnstorable(node.get(i), at.appendIndex(i), encoder);
        }
    }

    private static boolean isStorable(String text, CharsetEncoder encoder) {
        return encoder.canEncode(text) && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    private Object bind(JsonNode tree, Type type) {
        try {
            return strict.readerFor(strict.constructType(type)).readValue(tree);
        } catch (UnrecognizedPropertyException e) {
            throw ProblemException.invalid(InputError.at(
                    pointer(e), "unknown-member", "The contract has no member of this name that can be written."));
        } catch (InvalidFormatException e) {
            String values = e.getTargetType() != null && e.getTargetType().isEnum()
                    ? Arrays.stream(e.getTargetType().getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", " One of: ", "."))
                    : "";
            throw ProblemException.invalid(InputError.at(
                    pointer(e), "format", "The value is not of the form the contract asks for." + values));
        } catch (JsonMappingException e) {
            throw ProblemException.invalid(
                    InputError.at(pointer(e), "type", "The value is not of the type the contract asks for."));
        } catch (IOException e) {
            throw new IllegalStateException("A tree is read without input or output", e);
        }
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<JsonMappingException.Reference> path = e.getPath().iterator(); path.hasNext(); ) {
            JsonMappingException.Reference step = path.next();
            String name = step.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
