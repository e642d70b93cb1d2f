package kz.ainalaiyn.platform.imports;

import java.util.function.Function;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.http.Versioned;

/**
 * What a row came to that was not refused.
 *
 * @param id of the record
 */
public record Recorded(String id, RowOutcome outcome) {

    /** What a row came to that was carried out as a PUT. */
    public static <V extends Versioned> Recorded of(Put<V> put, Function<V, ?> id) {
        return switch (put) {
            case Put.Created<V>(V view) -> new Recorded(id.apply(view).toString(), RowOutcome.CREATED);
            case Put.Updated<V>(V view) -> new Recorded(id.apply(view).toString(), RowOutcome.CHANGED);
            case Put.Unchanged<V>(V view) -> new Recorded(id.apply(view).toString(), RowOutcome.UNCHANGED);
        };
    }
}
