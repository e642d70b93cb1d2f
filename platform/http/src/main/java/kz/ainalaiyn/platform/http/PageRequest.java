package kz.ainalaiyn.platform.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for: the query parameters {@code limit} (1 to 200) and {@code cursor}. */
public class PageRequest {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many rows at the most.")
    int limit = 50;

    @QueryParam("cursor")
    @Size(max = 2000)
    @Parameter(description = "Where to go on: `next` of the page before.")
    @Nullable
    String cursor;

    /** A cursor goes on in the list that it was issued for and in no other. */
    @Context
    @Nullable
    UriInfo list;

    /** And in the order that it was issued for; empty where the list has one order. */
    String order = "";

    /** The page of the same list that begins there. */
    PageRequest at(@Nullable String cursor, int limit) {
        PageRequest page = new PageRequest();
        page.limit = limit;
        page.cursor = cursor;
        page.list = list;
        page.order = order;
        return page;
    }

    /** The page of the list in this order. */
    PageRequest in(SortOrder<?> order) {
        PageRequest page = at(cursor, limit);
        page.order = " by " + order;
        return page;
    }

    /** How many rows the page may have. */
    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than the page may have tells whether there is a next one. */
    public int rowsToRead() {
        return limit + 1;
    }

    /**
     * The sort key of the row after which the page begins, or empty for the first page.
     *
     * @throws ProblemException 400 when the cursor was not issued here or its key has another number of parts
     */
    public Optional<List<String>> after(Cursors cursors, int parts) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> key = cursors.open(purpose(), cursor);
        if (key.size() != parts) {
            throw Cursors.invalid();
        }
        return Optional.of(key);
    }

    /** The same of a list that is sorted by {@code id}; before the first page is an id that is less than any. */
    public UUID afterId(Cursors cursors) {
        return after(cursors, 1).map(key -> UUID.fromString(key.getFirst())).orElse(new UUID(0, 0));
    }

    /** The same of a list that is sorted by {@code code}; before the first page is the empty code. */
    public String afterCode(Cursors cursors) {
        return after(cursors, 1).map(List::getFirst).orElse("");
    }

    /** The same of a list that is sorted by a number; before the first page is the one that is given. */
    public long afterNumber(Cursors cursors, long first) {
        return after(cursors, 1).map(key -> Long.parseLong(key.getFirst())).orElse(first);
    }

    /** The cursor of the page that begins behind this sort key. */
    public String next(Cursors cursors, List<String> key) {
        return cursors.seal(purpose(), key);
    }

    String purpose() {
        return "page of " + (list == null ? "" : list.getPath()) + order;
    }
}
