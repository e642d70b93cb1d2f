package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/**
 * Binds a tree to a type although members of it are at fault: each is told, taken out, and the rest is bound again, so that
 * one reading finds every fault.
 */
final class LenientBinding<T> {
    /** A body with more faults than this is not somebody's typing errors. */
    private static final int MAX_FAULTS = 100;

    private final ObjectMapper strict;
    private final Type type;

    LenientBinding(ObjectMapper strict, Type type) {
        this.strict = strict;
        this.type = type;
    }

    /** The value without what is at fault, or null where nothing of it can be read; adds to {@code faults}. */
    @Nullable
    T bind(JsonNode tree, List<InputError> faults) {
        removeUnstorable(tree, tree, JsonPointer.empty(), StandardCharsets.UTF_8.newEncoder(), faults);
        while (faults.size() < MAX_FAULTS) {
            JsonPointer place;
            try {
                return strict.readerFor(strict.constructType(type)).readValue(tree);
            } catch (JsonMappingException e) {
                place = place(e);
                // A place that is empty already was told of before; what it is a part of cannot be read without it.
                boolean empty = tree.at(place).isMissingNode() || tree.at(place).isNull();
                boolean told =
                        faults.stream().anyMatch(fault -> place.toString().equals(fault.pointer()));
                if (!told) {
                    faults.add(InputError.at(place.toString(), UnreadableValue.message(e, tree.at(place))));
                }
                JsonPointer gone = empty ? place.head() : place;
                if (gone == null || gone.matches()) {
                    return null;
                }
                remove(tree, gone);
            } catch (IOException e) {
                throw new IllegalStateException("A tree is read without input or output", e);
            }
        }
        return null;
    }

    /** PostgreSQL's text can hold neither U+0000 nor half of a surrogate pair; no text of a person has control characters. */
    private static void removeUnstorable(
            JsonNode root, JsonNode node, JsonPointer at, CharsetEncoder encoder, List<InputError> faults) {
        if (faults.size() >= MAX_FAULTS) {
            return;
        }
        if (node.isTextual() && !isStorable(node.textValue(), encoder)) {
            faults.add(InputError.at(at.toString(), InputRule.CHARACTER));
            remove(root, at);
        }
        if (node.isObject()) {
            List.copyOf(node.properties())
                    .forEach(p -> removeUnstorable(root, p.getValue(), at.appendProperty(p.getKey()), encoder, faults));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            removeUnstorable(root, node.get(i), at.appendIndex(i), encoder, faults);
        }
    }

    private static boolean isStorable(String text, CharsetEncoder encoder) {
        return encoder.canEncode(text) && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    /** Takes a member out of its object; an element of a list becomes null, so that the others keep their places. */
    private static void remove(JsonNode root, JsonPointer place) {
        switch (root.at(place.head())) {
            case ObjectNode object -> object.remove(place.last().getMatchingProperty());
            case ArrayNode array -> array.setNull(place.last().getMatchingIndex());
            default -> {}
        }
    }

    private static JsonPointer place(JsonMappingException e) {
        JsonPointer place = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            place = step.getFieldName() == null
                    ? place.appendIndex(step.getIndex())
                    : place.appendProperty(step.getFieldName());
        }
        return place;
    }
}
