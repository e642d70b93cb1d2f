package kz.ainalaiyn.platform.outcomes;

import java.util.List;
import java.util.function.Function;

/** A change of some members of a {@code T}, made against the value that is there when it is carried out. */
@FunctionalInterface
public interface Patch<T> {
    /**
     * What the current value becomes. Where that is no value, it ends the use case as a body that is no value would have.
     *
     * @param references what a value names that cannot be used; asked only where the value has other faults, so that all
     *     of them are told together
     */
    T applyTo(T current, Function<T, List<InputError>> references);
}
