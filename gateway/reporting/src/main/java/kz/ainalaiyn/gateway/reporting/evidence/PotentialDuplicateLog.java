package kz.ainalaiyn.gateway.reporting.evidence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/** The log of potential duplicates. All of it is held in memory, sixteen bytes for each change of a pair. */
@Singleton
public final class PotentialDuplicateLog {
    private PotentialDuplicates current = PotentialDuplicates.NONE;

    /** Adds the pairs that this revision, whose rows are projected already, opens or closes. */
    public void append(Connection connection, long revision, RevisionImpact impact) throws SQLException {
        if (impact.graduates().isEmpty() && impact.candidates().isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(Sql.OPEN_PAIRS)) {
            insert.setLong(1, revision);
            insert.setArray(
                    2, connection.createArrayOf("uuid", impact.candidates().toArray(UUID[]::new)));
            insert.setArray(
                    3, connection.createArrayOf("uuid", impact.graduates().toArray(UUID[]::new)));
            insert.executeUpdate();
        }
    }

    /** The pairs as this connection sees them, at the least. */
    synchronized PotentialDuplicates read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select revision, one, other, difference from potential_duplicate where revision > ? order by revision
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
