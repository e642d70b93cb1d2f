package kz.ainalaiyn.graduates;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All that the service's database holds, as an attacker reads it who has all of it: each table as one text. */
public record Tables(Map<String, String> texts) {

    public static Tables dump(DataSource database) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : names(statement)) {
                texts.put(table, text(statement, table));
            }
        }
        return new Tables(texts);
    }

    /** The tables in which this stands, in whatever letters. */
    public Set<String> with(String text) {
        Set<String> found = new TreeSet<>();
        texts.forEach((table, all) -> {
            if (all.contains(text.toLowerCase())) {
                found.add(table);
            }
        });
        return found;
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String text(Statement statement, String table) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    all.append(cell(rows, i)).append('|');
                }
                all.append('\n');
            }
        }
        return all.toString().toLowerCase();
    }

    /** Bytes are read as a text and as their digits. */
    private static @Nullable String cell(ResultSet rows, int column) throws SQLException {
        if (rows.getObject(column) instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8)
                    + '|'
                    + HexFormat.of().formatHex(bytes);
        }
        return rows.getString(column);
    }
}
