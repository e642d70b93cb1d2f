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
import kz.ainalaiyn.gateway.reporting.evidence.EvidenceDelta.Contribution;

/**
 * Dictionary encoding of occasions: an occasion that a programme meets for the first time gets the number after its last. A revision
 * that is repeated gives the same numbers. The numbers used last are cached, because an event's attendances come one after another.
 */
final class OccasionDictionary {
    private final Cache<ProgrammeOccasion, Integer> held =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** An occasion of a programme. */
    record ProgrammeOccasion(String programme, Occasion occasion) {}

    /** Of all occasions that are met in these differences, each of a programme. */
    Map<ProgrammeOccasion, Integer> of(Connection connection, Map<String, Map<Contribution, Integer>> deltas)
            throws SQLException {
        Set<ProgrammeOccasion> occasions = deltas.entrySet().stream()
                .flatMap(programme -> programme.getValue().keySet().stream()
                        .map(piece -> new ProgrammeOccasion(programme.getKey(), piece.occasion())))
                .collect(Collectors.toSet());
        Map<ProgrammeOccasion, Integer> numbers = new HashMap<>(held.getAllPresent(occasions));
        occasions.removeAll(numbers.keySet());
        if (!occasions.isEmpty()) {
            numbers.putAll(asked(connection, List.copyOf(occasions)));
        }
        return numbers;
    }

    private Map<ProgrammeOccasion, Integer> asked(Connection connection, List<ProgrammeOccasion> occasions)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.OCCASIONS)) {
            set(statement, 1, "text", occasions, ProgrammeOccasion::programme);
            set(statement, 2, "date", occasions, each -> each.occasion().day());
            set(statement, 3, "text", occasions, each -> each.occasion().kind());
            set(statement, 4, "text", occasions, each -> each.occasion().type());
            set(statement, 5, "text", occasions, each -> each.occasion().organisation());
            Map<ProgrammeOccasion, Integer> numbers = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ProgrammeOccasion each = occasions.get(row.getInt("place") - 1);
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
            PreparedStatement statement,
            int index,
            String type,
            List<ProgrammeOccasion> occasions,
            Function<ProgrammeOccasion, Object> column)
            throws SQLException {
        Object[] values = occasions.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
