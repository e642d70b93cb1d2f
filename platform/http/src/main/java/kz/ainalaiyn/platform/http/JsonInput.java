package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * Reads request bodies strictly: at most 1 MiB, at most 100 levels deep, no duplicate and no unknown member, no value of
 * another type; every fault names its place, and all of them are found in one reading.
 */
@Singleton
public final class JsonInput {
    private static final int MAX_BYTES = 1024 * 1024;
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
        for (CoercionInputShape other : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            this.strict.coercionConfigFor(LogicalType.Textual).setCoercion(other, CoercionAction.Fail);
        }
        this.strict.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
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
     * Reads one body as a {@link Submitted} or a {@link MergePatch} of what its type argument says.
     *
     * @param before faults of the request that were found before its body
     * @throws ProblemException 400 where it is not JSON, 413 when it is too large
     */
    Object read(InputStream body, ParameterizedType type, List<InputError> before) throws IOException {
        Class<?> wanted = (Class<?>) type.getActualTypeArguments()[0];
        JsonNode tree = tree(body, wanted);
        return type.getRawType() == MergePatch.class
                ? new MergePatch<>(this, tree, before)
                : submitted(tree, tree, wanted, before);
    }

    /** What {@code current} becomes under a JSON Merge Patch (RFC 7396): null removes, absent keeps. */
    <T> Submitted<T> patched(T current, JsonNode patch, List<InputError> before) {
        if (!patch.isObject()) {
            throw ProblemException.invalid(InputError.at("", WantedValue.of(current.getClass())));
        }
        return submitted(merge(strict.valueToTree(current), patch), patch, current.getClass(), before);
    }

    /**
     * Reads what came in another form than JSON, as the body that it stands for.
     *
     * @param before faults that were found when it was read from that form
     */
    public <T> Submitted<T> read(ObjectNode body, Class<T> type, List<InputError> before) {
        return submitted(body, body, type, before);
    }

    private <T> Submitted<T> submitted(JsonNode tree, JsonNode sent, Type type, List<InputError> before) {
        List<InputError> faults = new ArrayList<>(before);
        T value = new LenientBinding<T>(strict, type).bind(tree.deepCopy(), faults);
        if (value != null) {
            ConstraintViolations.of(validator.validate(value)).stream()
                    .filter(violation -> faults.stream().noneMatch(known -> known.covers(violation)))
                    .toList()
                    .forEach(faults::add);
        }
        return new Submitted<>(value, sent, faults);
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

    private JsonNode tree(InputStream body, Class<?> wanted) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw ProblemException.of(HttpProblem.CONTENT_TOO_LARGE, HttpMessage.BODY_TOO_LARGE);
        }
        if (bytes.length == 0) {
            throw ProblemException.invalid(InputError.at("", WantedValue.missing(wanted)));
        }
        try {
            return strict.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw ProblemException.of(HttpProblem.MALFORMED_JSON, HttpMessage.JSON_TOO_DEEP);
        } catch (JsonProcessingException e) {
            HttpMessage why = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
                    ? HttpMessage.JSON_MEMBER_TWICE
                    : HttpMessage.JSON_BROKEN;
            throw ProblemException.of(
                    HttpProblem.MALFORMED_JSON,
                    Message.of(why)
                            .with(
                                    "line",
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNr())
                            .with(
                                    "column",
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getColumnNr()));
        }
    }
}
