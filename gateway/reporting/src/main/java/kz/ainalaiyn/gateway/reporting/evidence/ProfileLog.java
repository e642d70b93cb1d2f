package kz.ainalaiyn.gateway.reporting.evidence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The log of what persons are described as; all of it is held in memory, sixteen bytes a person. */
@Singleton
public final class ProfileLog {
    private Profiles current = Profiles.NONE;

    /** Adds the profiles that this revision, whose rows are projected already, changes. */
    public void append(Connection connection, long revision, Changed changed) throws SQLException {
        if (changed.graduates().isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(Sql.PROFILES)) {
            insert.setLong(1, revision);
            insert.setArray(
                    2, connection.createArrayOf("uuid", changed.graduates().toArray(UUID[]::new)));
            insert.executeUpdate();
        }
    }

    /** The profiles as this connection sees them, at the least. */
    synchronized Profiles read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select revision, person, profile from person_profile where revision > ? order by revision
                """)) {
            select.setFetchSize(10_000);
            select.setLong(1, current.lastRevision());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    Profiles.Builder next = current.with(dictionary(connection, current.dictionary()));
                    do {
                        next.add(row.getInt("revision"), row.getInt("person"), row.getInt("profile"));
                    } while (row.next());
                    current = next.build();
                }
            }
        }
        return current;
    }

    private static List<Profile> dictionary(Connection connection, List<Profile> known) throws SQLException {
        List<Profile> all = new ArrayList<>(known);
        try (PreparedStatement select = connection.prepareStatement("""
                select sex, birth_year, institution, graduation_year, district from profile
                where ordinal >= ? order by ordinal
                """)) {
            select.setInt(1, known.size());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Profile(
                            row.getString("sex"),
                            row.getInt("birth_year"),
                            row.getString("institution"),
                            row.getInt("graduation_year"),
                            row.getString("district")));
                }
            }
        }
        return List.copyOf(all);
    }
}
