package kz.ainalaiyn.gateway.reporting.evidence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/** The log of which persons may be one; all of it is held in memory, sixteen bytes a change of a pair. */
@Singleton
public final class OpenPairLog {
    private OpenPairs current = OpenPairs.NONE;

    /** Adds the pairs that this revision, whose rows are projected already, opens or closes. */
    public void append(Connection connection, long revision, Changed changed) throws SQLException {
        if (changed.graduates().isEmpty() && changed.candidates().isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(Sql.OPEN_PAIRS)) {
            insert.setLong(1, revision);
            insert.setArray(
                    2, connection.createArrayOf("uuid", changed.candidates().toArray(UUID[]::new)));
            insert.setArray(
                    3, connection.createArrayOf("uuid", changed.graduates().toArray(UUID[]::new)));
            insert.executeUpdate();
        }
    }

    /** The pairs as this connection sees them, at the least. */
    synchronized OpenPairs read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select revision, one, other, difference from open_pair where revision > ? order by revision
                """)) {
            select.setFetchSize(10_000);
            select.setLong(1, current.lastRevision());
            try (ResultSet row = select.executeQuery()) {
                IntStream.Builder later = IntStream.builder();
                boolean any = false;
                while (row.next()) {
                    for (int column = 1; column <= 4; column++) {
                        later.add(row.getInt(column));
                    }
                    any = true;
                }
                if (any) {
                    current = current.with(later.build().toArray());
                }
            }
        }
        return current;
    }
}
