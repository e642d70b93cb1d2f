package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Patch;

/**
 * A change of some members of a {@code T}: {@code null} removes one, an absent one is kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
public final class MergePatch<T> implements Patch<T> {
    private final JsonInput input;
    private final JsonNode sent;
    private final List<InputError> faults;

    MergePatch(JsonInput input, JsonNode sent, List<InputError> faults) {
        this.input = input;
        this.sent = sent;
        this.faults = faults;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ProblemException 400 with every fault that the value then has
     */
    @Override
    public T applyTo(T current, Function<T, List<InputError>> references) {
        return input.patched(current, sent, faults).valid(references);
    }

    @JsonValue
    JsonNode sent() {
        return sent;
    }
}
