package kz.ainalaiyn.platform.access.statement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a list, of which the predicates alone are sent that were asked for: the database plans each question as it is. It is written
 * whole. What stands in braces, {@code {and district = :district}}, is left out where a parameter of it has no value.
 */
public final class ListStatement {
    private static final Pattern OPTIONAL = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    /** The SQLSTATE of PostgreSQL for a statement that was cancelled, as one that took too long is. */
    private static final String CANCELLED = "57014";

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> parameters = new HashSet<>();

    private ListStatement(String whole) {
        Matcher optional = OPTIONAL.matcher(whole);
        int end = 0;
        while (optional.find()) {
            parts.add(Part.of(whole.substring(end, optional.start()), false));
            parts.add(Part.of(optional.group(1), true));
            end = optional.end();
        }
        parts.add(Part.of(whole.substring(end), false));
        parts.forEach(part -> parameters.addAll(part.parameters));
    }

    private record Part(String sql, List<String> parameters, boolean optional) {
        static Part of(String named, boolean optional) {
            Matcher parameter = PARAMETER.matcher(named);
            List<String> parameters =
                    parameter.results().map(match -> match.group(1)).toList();
            return new Part(parameter.replaceAll("?"), parameters, optional);
        }
    }

    /** Reads one row of the answer. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** What the row tells; the next one is not its to ask for. */
        T read(ResultSet row) throws SQLException;
    }

    /** The statement, with its parameters by name. */
    public static ListStatement of(String whole) {
        return new ListStatement(whole);
    }

    /** Begins a question, as {@link Question#with}. */
    public Question with(String parameter, @Nullable Object value) {
        return ask().with(parameter, value);
    }

    /** Begins a question. */
    Question ask() {
        return new Question();
    }

    /** The values that the statement is asked with once. */
    public final class Question {
        private final Map<String, Object> values = new HashMap<>();
        private final Set<String> named = new HashSet<>();

        /** The value of a parameter, each of which must be named; null where it was not asked for. */
        public Question with(String parameter, @Nullable Object value) {
            named.add(parameter);
            if (value != null) {
                values.put(parameter, value);
            }
            return this;
        }

        /** Every row of the answer. */
        public <T> List<T> rows(DataSource database, RowReader<T> reader) {
            try {
                return read(database, Duration.ZERO, reader);
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }

        /** The one row of the answer; empty where that takes longer. */
        <T> Optional<T> value(DataSource database, Duration longest, RowReader<T> reader) {
            try {
                return Optional.of(read(database, longest, reader).getFirst());
            } catch (SQLException e) {
                if (CANCELLED.equals(e.getSQLState())) {
                    return Optional.empty();
                }
                throw unreadable(e);
            }
        }

        private <T> List<T> read(DataSource database, Duration longest, RowReader<T> reader) throws SQLException {
            List<Part> asked = asked();
            List<Object> sent = sent(asked);
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql(asked))) {
                statement.setQueryTimeout((int) longest.toSeconds());
                for (int i = 0; i < sent.size(); i++) {
                    statement.setObject(i + 1, sent.get(i));
                }
                try (ResultSet answer = statement.executeQuery()) {
                    List<T> rows = new ArrayList<>();
                    while (answer.next()) {
                        rows.add(reader.read(answer));
                    }
                    return rows;
                }
            }
        }

        private static IllegalStateException unreadable(SQLException e) {
            return new IllegalStateException("A list could not be read", e);
        }

        /** The same, of a statement that reads entities. */
        @SuppressWarnings("unchecked")
        public <T> List<T> entities(EntityManager entities, Class<T> type) {
            List<Part> asked = asked();
            List<Object> sent = sent(asked);
            Query query = entities.createNativeQuery(sql(asked), type);
            for (int i = 0; i < sent.size(); i++) {
                query.setParameter(i + 1, sent.get(i));
            }
            return query.getResultList();
        }

        /** A parameter that nobody thought of could be whose records the caller may see: it is no reason to leave a predicate out. */
        private List<Part> asked() {
            if (!named.equals(parameters)) {
                throw new IllegalStateException(
                        "The statement has the parameters " + parameters + ", and not " + named);
            }
            return parts.stream()
                    .filter(part -> !part.optional || values.keySet().containsAll(part.parameters))
                    .toList();
        }

        private List<Object> sent(List<Part> asked) {
            return asked.stream()
                    .flatMap(part -> part.parameters.stream())
                    .map(this::value)
                    .toList();
        }

        private Object value(String parameter) {
            Object value = values.get(parameter);
            if (value == null) {
                throw new IllegalStateException("The statement needs a value of " + parameter);
            }
            return value;
        }

        private static String sql(List<Part> asked) {
            StringBuilder sql = new StringBuilder();
            asked.forEach(part -> sql.append(part.sql));
            return sql.toString();
        }
    }
}
