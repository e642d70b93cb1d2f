package kz.ainalaiyn.platform.access.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The one statement by which a service reads what it knows of one graduate.
 *
 * <p>It is written as a {@link PagedStatement} with the parameters {@code graduate} and {@code only}, the one organisation whose records are seen.
 * It gives the columns {@code at}, {@code type} (of collation {@code "C"}, so that all services sort alike), {@code id}, {@code status},
 * {@code subject}, {@code title}, {@code programme} and {@code address}. Each table has its own {@code {after}} and {@code {page}}: so no more is read
 * of any than a page can show.
 */
public final class TimelineStatement {
    private static final Keyset NEWEST_FIRST =
            Keyset.by("at", "timestamptz").then("type", "text").thenId().descending();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PagedStatement statement;

    private TimelineStatement(PagedStatement statement) {
        this.statement = statement;
    }

    /** The statement, with its parameters by name. */
    public static TimelineStatement of(String whole) {
        return new TimelineStatement(PagedStatement.of(whole));
    }

    /** A page of what this scope sees. */
    public Page<TimelineEntry> page(
            TimelineRequest asked, PageRequest request, Scope scope, DataSource database, Cursors cursors) {
        Optional<List<String>> before = asked.before().map(TimelinePosition::key);
        return Page.of(
                request,
                // Whoever follows cursors is behind that entry already.
                each -> statement
                        .with("graduate", asked.graduate())
                        .with("only", scope.restriction())
                        .rows(
                                NEWEST_FIRST,
                                each.after(cursors, NEWEST_FIRST.parts()).or(() -> before),
                                each.rowsToRead(),
                                database,
                                TimelineStatement::entry),
                entry -> entry.position().key(),
                entry -> entry,
                cursors);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                TimelineType.valueOf(row.getString("type")),
                row.getObject("id", UUID.class),
                row.getString("status"),
                row.getString("subject"),
                text(row.getString("title")),
                row.getString("programme"),
                row.getString("address"));
    }

    private static @Nullable LocalizedText text(@Nullable String json) throws SQLException {
        try {
            return json == null ? null : JSON.readValue(json, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("A title is no text in several languages", e);
        }
    }
}
