package kz.ainalaiyn.platform.imports;

import java.util.function.Function;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.http.Versioned;

/**
 * What a row came to that was not refused.
 *
 * @param address of the record, such as {@code /v1/graduates/018f…}
 */
public record Recorded(String address, RowOutcome outcome) {

    /** What a row came to that was carried out as a PUT. */
    public static <V extends Versioned> Recorded of(Put<V> put, Function<V, String> address) {
        return switch (put) {
            case Put.Created<V>(V view) -> new Recorded(address.apply(view), RowOutcome.CREATED);
            case Put.Updated<V>(V view) -> new Recorded(address.apply(view), RowOutcome.CHANGED);
            case Put.Unchanged<V>(V view) -> new Recorded(address.apply(view), RowOutcome.UNCHANGED);
        };
    }
}
