package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A change of some members of a {@code T}: {@code null} removes one, an absent one is kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
public final class MergePatch<T> {
    private final JsonInput input;
    private final JsonNode sent;
    private final List<InputError> faults;

    MergePatch(JsonInput input, JsonNode sent, List<InputError> faults) {
        this.input = input;
        this.sent = sent;
        this.faults = faults;
    }

    /** What the current value becomes, with the faults that it then has. */
    public Submitted<T> applyTo(T current) {
        return input.patched(current, sent, faults);
    }

    @JsonValue
    JsonNode sent() {
        return sent;
    }
}
