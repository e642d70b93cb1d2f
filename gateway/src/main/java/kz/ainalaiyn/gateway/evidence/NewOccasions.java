package kz.ainalaiyn.gateway.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The occasions that come into the world with one revision; each gets the number after its programme's last. */
final class NewOccasions {
    private final Connection connection;
    private final Map<String, Map<Occasion, Integer>> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> first = new HashMap<>();

    NewOccasions(Connection connection) {
        this.connection = connection;
    }

    /** The number of an occasion that the database does not have yet. */
    int number(String programme, Occasion occasion) throws SQLException {
        Integer from = first.get(programme);
        if (from == null) {
            from = next(programme);
            first.put(programme, from);
        }
        Map<Occasion, Integer> known = numbers.computeIfAbsent(programme, p -> new LinkedHashMap<>());
        int number = from + known.size();
        Integer before = known.putIfAbsent(occasion, number);
        return before == null ? number : before;
    }

    /** Writes them all down. */
    void insert() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into occasion (programme, ordinal, day, kind, type, organisation) values (?, ?, ?, ?, ?, ?)
                """)) {
            for (var programme : numbers.entrySet()) {
                for (var numbered : programme.getValue().entrySet()) {
                    Occasion occasion = numbered.getKey();
                    insert.setString(1, programme.getKey());
                    insert.setInt(2, numbered.getValue());
                    insert.setObject(3, occasion.day());
                    insert.setString(4, occasion.kind().name());
                    insert.setString(5, occasion.type());
                    insert.setString(6, occasion.organisation());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private int next(String programme) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select coalesce(max(ordinal) + 1, 0) from occasion where programme = ?")) {
            select.setString(1, programme);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
