package kz.ainalaiyn.gateway.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.ainalaiyn.gateway.evidence.Difference.Piece;

/** The numbers of occasions; one that a programme meets for the first time gets the number after its last. */
final class OccasionNumbers {
    private final Map<Met, Integer> numbers = new HashMap<>();

    private record Met(String programme, Occasion occasion) {}

    private OccasionNumbers() {}

    /** Of all occasions that are met in these differences, each of a programme. */
    static OccasionNumbers of(Connection connection, Map<String, Map<Piece, Integer>> differences) throws SQLException {
        List<Met> met = differences.entrySet().stream()
                .flatMap(programme -> programme.getValue().keySet().stream()
                        .map(Piece::occasion)
                        .distinct()
                        .map(occasion -> new Met(programme.getKey(), occasion)))
                .toList();
        var result = new OccasionNumbers();
        try (PreparedStatement statement = connection.prepareStatement(Sql.OCCASIONS)) {
            set(statement, 1, "text", met, Met::programme);
            set(statement, 2, "date", met, each -> each.occasion().day());
            set(statement, 3, "text", met, each -> each.occasion().kind());
            set(statement, 4, "text", met, each -> each.occasion().type());
            set(statement, 5, "text", met, each -> each.occasion().organisation());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    result.numbers.put(met.get(row.getInt("place") - 1), row.getInt("ordinal"));
                }
            }
        }
        return result;
    }

    private static void set(
            PreparedStatement statement, int index, String type, List<Met> met, Function<Met, Object> column)
            throws SQLException {
        Object[] values = met.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    int number(String programme, Occasion occasion) {
        return Objects.requireNonNull(numbers.get(new Met(programme, occasion)));
    }
}
