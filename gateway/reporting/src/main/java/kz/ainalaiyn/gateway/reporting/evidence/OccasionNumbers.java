package kz.ainalaiyn.gateway.reporting.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.evidence.Difference.Piece;

/**
 * The numbers of occasions; one that a programme meets for the first time gets the number after its last. A revision that has to be
 * repeated gives the same numbers, so that those met last can be held in memory: an event's attendances come one after another.
 */
final class OccasionNumbers {
    private final Cache<Met, Integer> held =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** An occasion of a programme. */
    record Met(String programme, Occasion occasion) {}

    /** Of all occasions that are met in these differences, each of a programme. */
    Map<Met, Integer> of(Connection connection, Map<String, Map<Piece, Integer>> differences) throws SQLException {
        Set<Met> met = differences.entrySet().stream()
                .flatMap(programme -> programme.getValue().keySet().stream()
                        .map(piece -> new Met(programme.getKey(), piece.occasion())))
                .collect(Collectors.toSet());
        Map<Met, Integer> numbers = new HashMap<>(held.getAllPresent(met));
        met.removeAll(numbers.keySet());
        if (!met.isEmpty()) {
            numbers.putAll(asked(connection, List.copyOf(met)));
        }
        return numbers;
    }

    private Map<Met, Integer> asked(Connection connection, List<Met> met) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.OCCASIONS)) {
            set(statement, 1, "text", met, Met::programme);
            set(statement, 2, "date", met, each -> each.occasion().day());
            set(statement, 3, "text", met, each -> each.occasion().kind());
            set(statement, 4, "text", met, each -> each.occasion().type());
            set(statement, 5, "text", met, each -> each.occasion().organisation());
            Map<Met, Integer> numbers = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Met each = met.get(row.getInt("place") - 1);
                    numbers.put(each, row.getInt("ordinal"));
                    // A new one can become another's when this revision is not committed.
                    if (row.getBoolean("known")) {
                        held.put(each, row.getInt("ordinal"));
                    }
                }
            }
            return numbers;
        }
    }

    private static void set(
            PreparedStatement statement, int index, String type, List<Met> met, Function<Met, Object> column)
            throws SQLException {
        Object[] values = met.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
