package kz.ainalaiyn.platform.access.statement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.Count;
import kz.ainalaiyn.platform.http.Counting;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a list that is read by pages, in one of several orders, and counted. It is written as a {@link ListStatement}, with
 * {@code {after}} where the predicate of the page belongs and {@code {page}} where the order and the number of rows do.
 */
public final class PagedStatement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = "rows";

    /** So long a client may keep the database at counting. */
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(2);

    /** Up to so many rows are counted even where an estimate would do. */
    private static final long FEW = 10_000;

    private final String whole;
    private final ListStatement count;
    private final ListStatement estimate;
    private final Map<Keyset, ListStatement> pages = new ConcurrentHashMap<>();

    private PagedStatement(String whole) {
        this.whole = whole;
        String all = whole.replace("{after}", "").replace("{page}", "");
        this.count = ListStatement.of("select count(*) from (" + all + ") listed");
        this.estimate = ListStatement.of("explain (format json) " + all);
    }

    /** The statement, with its parameters by name. */
    public static PagedStatement of(String whole) {
        return new PagedStatement(whole);
    }

    /** Begins a question, as {@link Question#with}. */
    public Question with(String parameter, @Nullable Object value) {
        return new Question().with(parameter, value);
    }

    private ListStatement in(Keyset order) {
        return pages.computeIfAbsent(
                order,
                each -> ListStatement.of(
                        whole.replace("{after}", each.after()).replace("{page}", each.orderBy() + " limit :" + ROWS)));
    }

    /** What rows are asked for. */
    public final class Question {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        /** The value of a parameter, each of which must be named; null where it was not asked for. A moment and a constant of an enumeration are sent as texts. */
        public Question with(String parameter, @Nullable Object value) {
            values.put(
                    parameter,
                    switch (value) {
                        case Enum<?> constant -> constant.name();
                        case Instant moment -> moment.toString();
                        case null, default -> value;
                    });
            return this;
        }

        /** The rows behind this key, or the first ones. */
        public <T> List<T> rows(
                Keyset order,
                Optional<List<String>> after,
                int rows,
                DataSource database,
                ListStatement.RowReader<T> reader) {
            return page(order, after, rows).rows(database, reader);
        }

        /** The same, of a statement that reads entities. */
        public <T> List<T> entities(
                Keyset order, Optional<List<String>> after, int rows, EntityManager entities, Class<T> type) {
            return page(order, after, rows).entities(entities, type);
        }

        private ListStatement.Question page(Keyset order, Optional<List<String>> after, int rows) {
            ListStatement.Question page = question(in(order)).with(ROWS, rows);
            for (int i = 0; i < order.parts(); i++) {
                int part = i;
                page.with(
                        Keyset.parameter(part), after.map(key -> key.get(part)).orElse(null));
            }
            return page;
        }

        /**
         * How many rows there are; null where that was not asked for. Whoever does not see everybody's rows is told of no estimate: it would be
         * made of others' rows too.
         */
        public @Nullable Count count(@Nullable Counting counting, Scope scope, DataSource database) {
            if (counting == null) {
                return null;
            }
            if (counting == Counting.ESTIMATE && scope.everything()) {
                long believed = estimate(database);
                if (believed > FEW) {
                    return Count.estimate(believed);
                }
            }
            return question(count)
                    .value(database, LONGEST_COUNT, row -> row.getLong(1))
                    .map(Count::exact)
                    .orElseGet(() -> scope.everything() ? Count.estimate(estimate(database)) : Count.UNKNOWN);
        }

        private long estimate(DataSource database) {
            return question(estimate).rows(database, PagedStatement::believed).getFirst();
        }

        private ListStatement.Question question(ListStatement statement) {
            ListStatement.Question question = statement.ask();
            values.forEach(question::with);
            return question;
        }
    }

    private static long believed(ResultSet plan) throws SQLException {
        try {
            return JSON.readTree(plan.getString(1)).at("/0/Plan/Plan Rows").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
