package kz.ainalaiyn.platform.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a list, with the predicates alone that were asked for: the database plans each question as it is. It is written whole. What
 * stands in braces, {@code {and district = :district}}, is left out where a parameter of it has no value.
 */
public final class ListStatement {
    private static final Pattern OPTIONAL = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private final String whole;
    private final Map<String, Object> values = new HashMap<>();

    private ListStatement(String whole) {
        this.whole = whole;
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

    /** The value of a parameter; null where it was not asked for. */
    public ListStatement with(String parameter, @Nullable Object value) {
        if (value != null) {
            values.put(parameter, value);
        }
        return this;
    }

    /** Every row of the answer. */
    public <T> List<T> rows(DataSource database, RowReader<T> reader) {
        String asked = asked();
        List<String> parameters = parameters(asked).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(PARAMETER.matcher(asked).replaceAll("?"))) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, value(parameters.get(i)));
            }
            try (ResultSet answer = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (answer.next()) {
                    rows.add(reader.read(answer));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A list could not be read", e);
        }
    }

    private Object value(String parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalStateException("The statement needs a value of " + parameter);
        }
        return value;
    }

    private String asked() {
        return OPTIONAL.matcher(whole)
                .replaceAll(
                        optional -> hasValues(optional.group(1)) ? Matcher.quoteReplacement(optional.group(1)) : "");
    }

    private boolean hasValues(String predicate) {
        return parameters(predicate).allMatch(values::containsKey);
    }

    private static Stream<String> parameters(String sql) {
        return PARAMETER.matcher(sql).results().map(match -> match.group(1));
    }
}
