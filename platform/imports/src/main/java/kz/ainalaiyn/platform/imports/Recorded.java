package kz.ainalaiyn.platform.imports;

import java.util.function.Function;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.http.Versioned;

/**
 * What a row came to that was not refused.
 *
 * @param address of the record, such as {@code /v1/graduates/018f…}
 * @param subject by which the feed names the record, such as {@code 018f…}
 * @param version the record's version after the row
 */
public record Recorded(String address, String subject, long version, RowOutcome outcome) {

    /** What a row came to that was carried out as a PUT. */
    public static <V extends Versioned> Recorded of(
            Put<V> put, Function<V, String> address, Function<V, String> subject) {
        return switch (put) {
            case Put.Created<V>(V view) -> of(view, address, subject, RowOutcome.CREATED);
            case Put.Updated<V>(V view) -> of(view, address, subject, RowOutcome.CHANGED);
            case Put.Unchanged<V>(V view) -> of(view, address, subject, RowOutcome.UNCHANGED);
        };
    }

    private static <V extends Versioned> Recorded of(
            V view, Function<V, String> address, Function<V, String> subject, RowOutcome outcome) {
        return new Recorded(address.apply(view), subject.apply(view), view.version(), outcome);
    }
}
