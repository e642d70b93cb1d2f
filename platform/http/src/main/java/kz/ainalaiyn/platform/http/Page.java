package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows of this page, in the order of the list
 * @param next the cursor of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(maxItems = 200) List<T> items, @Nullable String next) {

    /**
     * Cuts a page from rows of which one more than {@code limit} was asked for, and seals the key of its last row as the
     * cursor of the next.
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, List<String>> key, Function<R, T> view, Cursors cursors) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? cursors.seal(request.purpose(), key.apply(shown.getLast())) : null);
    }
}
