package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What came of a PUT to an address that the client chose: 201 with its Location, or 200. */
public sealed interface Put<V extends Versioned> {

    /** There was nothing at the address before. */
    record Created<V extends Versioned>(V view) implements Put<V> {}

    /** What was there is now as the client sent it; an equal body changes nothing, not even the version. */
    record Updated<V extends Versioned>(V view) implements Put<V> {}

    /** The answer; {@code location} gives the path of the resource. */
    default Response response(Function<V, String> location) {
        return switch (this) {
            case Created<V>(V view) ->
                Response.status(201)
                        .header(HttpHeaders.LOCATION, location.apply(view))
                        .entity(view)
                        .build();
            case Updated<V>(V view) -> Response.ok(view).build();
        };
    }
}
