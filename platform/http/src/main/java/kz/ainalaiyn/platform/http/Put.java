package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import kz.ainalaiyn.platform.outcomes.Outcome;

/** What came of a PUT to an address that the client chose: 201 with its Location, or 200. */
public sealed interface Put<V extends Versioned> {

    /** There was nothing at the address before. */
    record Created<V extends Versioned>(V view) implements Put<V> {}

    /** What was there is now as the client sent it. */
    record Updated<V extends Versioned>(V view) implements Put<V> {}

    /** What was there is as the client sent it already: an equal body changes nothing, not even the version. */
    record Unchanged<V extends Versioned>(V view) implements Put<V> {}

    /**
     * Creates what was not there, or changes what was, if the version is the one that the client expects.
     *
     * @param match the version that was expected, and whether one was
     * @throws ProblemException 412 where another version is there, or none
     */
    static <T, V extends Versioned> Outcome<Put<V>> of(
            IfMatch match,
            Optional<T> known,
            ToLongFunction<T> version,
            Supplier<Outcome<V>> create,
            Function<T, Outcome<V>> change) {
        if (known.isEmpty()) {
            match.requireAbsent();
            return create.get().map(Created::new);
        }
        long before = version.applyAsLong(known.get());
        match.require(before);
        return change.apply(known.get())
                .map(view -> view.version() == before ? new Unchanged<>(view) : new Updated<>(view));
    }

    /** The answer. */
    default Response response() {
        return switch (this) {
            case Created<V>(V view) ->
                Response.status(201)
                        .header(HttpHeaders.LOCATION, view.path())
                        .entity(view)
                        .build();
            case Updated<V>(V view) -> Response.ok(view).build();
            case Unchanged<V>(V view) -> Response.ok(view).build();
        };
    }
}
