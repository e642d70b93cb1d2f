package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as it was sent: what could be read of it, and the faults found so far. Nobody gets at the value before
 * it is valid, and all that is wrong with it is told in one answer.
 */
public final class Submitted<T> {
    private final @Nullable T value;
    private final JsonNode sent;
    private final List<InputError> faults;

    Submitted(@Nullable T value, JsonNode sent, List<InputError> faults) {
        this.value = value;
        this.sent = sent;
        this.faults = faults;
    }

    /**
     * The value.
     *
     * @throws ProblemException 400 with every fault
     */
    public T valid() {
        return valid(partial -> List.of());
    }

    /**
     * The value. Whether what it names is there is for the feature to tell; only where there are other faults is it asked
     * here, so that all of them are told together.
     *
     * @param references what a value names that cannot be used; of a value that is not valid, members may be null that
     *     never are in a valid one
     * @throws ProblemException 400 with every fault
     */
    public T valid(Function<T, List<InputError>> references) {
        if (value != null && faults.isEmpty()) {
            return value;
        }
        List<InputError> all = new ArrayList<>(faults);
        if (value != null) {
            references.apply(value).stream()
                    .filter(fault -> faults.stream().noneMatch(known -> known.covers(fault)))
                    .forEach(all::add);
        }
        throw ProblemException.invalid(all);
    }

    List<InputError> faults() {
        return faults;
    }

    /** What was sent, as it was sent: by this a retried request is recognised. */
    @JsonValue
    JsonNode sent() {
        return sent;
    }
}
