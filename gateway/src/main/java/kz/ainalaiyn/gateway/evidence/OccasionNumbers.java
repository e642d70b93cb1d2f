package kz.ainalaiyn.gateway.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The numbers of a programme's occasions; one that is met for the first time gets the number after the last. */
final class OccasionNumbers {
    private OccasionNumbers() {}

    static Map<Occasion, Integer> of(Connection connection, String programme, Collection<Occasion> met)
            throws SQLException {
        List<Occasion> occasions = List.copyOf(met);
        try (PreparedStatement statement = connection.prepareStatement(Sql.OCCASIONS)) {
            statement.setString(1, programme);
            set(statement, 2, "date", occasions, Occasion::day);
            set(statement, 3, "text", occasions, Occasion::kind);
            set(statement, 4, "text", occasions, Occasion::type);
            set(statement, 5, "text", occasions, Occasion::organisation);
            Map<Occasion, Integer> numbers = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.put(occasions.get(row.getInt("place") - 1), row.getInt("ordinal"));
                }
            }
            return numbers;
        }
    }

    private static void set(
            PreparedStatement statement,
            int index,
            String type,
            List<Occasion> occasions,
            Function<Occasion, Object> of)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, occasions.stream().map(of).toArray()));
    }
}
