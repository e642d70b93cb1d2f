package kz.ainalaiyn.platform.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of a use case. What was refused leaves nothing behind: see {@link RefusalRollback}.
 *
 * @param <T> what there is when it was done
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T result) implements Outcome<T> {}

    /** The business refuses it, and nothing has changed. */
    record Refused<T>(Refusal reason) implements Outcome<T> {}

    /** It was done. */
    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    /** The business refuses it. */
    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    /** What the rest comes to, unless there is a reason to refuse. */
    static <T> Outcome<T> unless(Optional<? extends Refusal> reason, Supplier<Outcome<T>> rest) {
        return reason.isPresent() ? refused(reason.get()) : rest.get();
    }

    /** What the rest comes to, unless something that was named cannot be used. */
    static <T> Outcome<T> unless(List<InputError> faults, Supplier<Outcome<T>> rest) {
        return faults.isEmpty() ? rest.get() : refused(new Refusal.Unusable(faults));
    }

    /** The same with what becomes of the result. */
    default <U> Outcome<U> map(Function<? super T, ? extends U> then) {
        return flatMap(result -> done(then.apply(result)));
    }

    /** What the next step comes to, where this one was done. */
    default <U> Outcome<U> flatMap(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(T result) -> next.apply(result);
            case Refused<T>(Refusal reason) -> refused(reason);
        };
    }

    /** Hands the result on, where there is one. */
    default void ifDone(Consumer<? super T> next) {
        if (this instanceof Done<T>(T result)) {
            next.accept(result);
        }
    }

    /** The result; for whoever has a way of its own to say that it was refused. */
    default T orElseThrow(Function<Refusal, ? extends RuntimeException> problem) {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Refused<T>(Refusal reason) -> throw problem.apply(reason);
        };
    }
}
