package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a list has, of those that the caller sees and that the filters let through.
 *
 * @param rows how many; absent where that is not known
 * @param accuracy how that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Count(@Nullable Long rows, CountAccuracy accuracy) {
    /** Of a list that took too long to count. */
    public static final Count UNKNOWN = new Count(null, CountAccuracy.UNKNOWN);

    /** Of a list that was counted row by row. */
    public static Count exact(long rows) {
        return new Count(rows, CountAccuracy.EXACT);
    }

    /** Of a list about which the database was asked what it believes. */
    public static Count estimate(long rows) {
        return new Count(rows, CountAccuracy.ESTIMATE);
    }
}
