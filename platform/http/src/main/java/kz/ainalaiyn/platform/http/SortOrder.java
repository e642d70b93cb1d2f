package kz.ainalaiyn.platform.http;

import java.util.List;

/**
 * An order in which a list can be asked for. The orders of a list are the constants of an enumeration, and each is called
 * what the query parameter {@code sort} calls it: {@code birthDate}, and {@code -birthDate} from the last to the first.
 */
public interface SortOrder<R> {
    /** As {@code sort} names it. */
    @Override
    String toString();

    /** Where a row stands in this order; no two rows stand at one place. */
    List<String> key(R row);
}
