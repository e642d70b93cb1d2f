package kz.ainalaiyn.gateway.reporting.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose records are, as it was known at a revision. */
public final class Records {
    private static final Whose UNKNOWN = new Whose(0, "UNKNOWN", false);

    private final Map<UUID, Whose> known = new HashMap<>();

    /**
     * A person's, kept by an organisation, which can have erased it.
     *
     * @param person the person's ordinal, 0 when it is not known
     */
    record Whose(int person, String organisation, boolean erased) {}

    /** Nothing is known yet. */
    public Records() {}

    /** Asks for those of these records that are not known yet. */
    public void read(Connection connection, long revision, Collection<UUID> graduates) throws SQLException {
        Set<UUID> asked =
                graduates.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.RECORDS)) {
            select.setLong(1, revision);
            select.setArray(2, connection.createArrayOf("uuid", asked.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String organisation = row.getString("organisation");
                    known.put(
                            row.getObject("graduate_id", UUID.class),
                            new Whose(
                                    row.getInt("person"),
                                    organisation == null ? UNKNOWN.organisation() : organisation,
                                    row.getBoolean("erased")));
                }
            }
        }
    }

    Whose of(UUID graduate) {
        return known.getOrDefault(graduate, UNKNOWN);
    }
}
