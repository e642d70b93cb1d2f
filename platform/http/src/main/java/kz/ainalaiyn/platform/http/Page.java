package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and where the next one begins.
 *
 * @param items the rows of this page, in the order of the list
 * @param next the cursor of the next page; absent on the last one
 * @param count how many rows all pages have, where that was asked for
 * @param list reads other pages of the same list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(maxItems = 200) List<T> items,
        @Nullable String next,
        @Nullable Count count,

        @JsonIgnore @Schema(hidden = true) Listing<T> list)
        implements Paged {

    /** A list, of which any page can be read. */
    @FunctionalInterface
    public interface Listing<T> {
        /**
         * The page that begins there; the first one where no cursor is given.
         *
         * @param limit how many rows it may have
         */
        Page<T> page(@Nullable String cursor, int limit);
    }

    /** A list that is a single page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null, (cursor, limit) -> whole(items));
    }

    /**
     * Cuts a page from a list, and seals the key of its last row as the cursor of the next.
     *
     * @param rows reads as many rows as {@link PageRequest#rowsToRead} says
     */
    public static <R, T> Page<T> of(
            PageRequest request,
            Function<PageRequest, List<R>> rows,
            Function<R, List<String>> key,
            Function<R, T> view,
            Cursors cursors) {
        List<R> read = rows.apply(request);
        boolean more = read.size() > request.limit();
        List<R> shown = more ? read.subList(0, request.limit()) : read;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? request.next(cursors, key.apply(shown.getLast())) : null,
                null,
                (cursor, limit) -> of(request.at(cursor, limit), rows, key, view, cursors));
    }

    /**
     * The same of a list that is asked for in one of several orders; its cursors are followed in no other.
     */
    public static <R, T> Page<T> inOrder(
            PageRequest request,
            SortOrder<R> order,
            Function<PageRequest, List<R>> rows,
            Function<R, T> view,
            Cursors cursors) {
        return of(request.in(order), rows, order::key, view, cursors);
    }

    /** The same list, with the rows of each page as this makes them. */
    public Page<T> mapped(UnaryOperator<List<T>> rows) {
        return new Page<>(
                rows.apply(items),
                next,
                count,
                (cursor, limit) -> list.page(cursor, limit).mapped(rows));
    }

    /** The same page, with how many rows the list has. */
    public Page<T> counted(@Nullable Count count) {
        return new Page<>(items, next, count, list);
    }
}
