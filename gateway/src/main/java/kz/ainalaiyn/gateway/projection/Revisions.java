package kz.ainalaiyn.gateway.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which states the projection has been in. */
@Singleton
public class Revisions {
    private final DataSource database;

    Revisions(DataSource database) {
        this.database = database;
    }

    /** The state that the projection is in now. */
    public Revision current() {
        return find("select id, applied_at from revision order by id desc limit 1", null)
                .orElse(new Revision(0, Instant.EPOCH));
    }

    /** The state that it was in at this moment: what was known then. */
    public Revision at(Instant moment) {
        return find("""
                select id, applied_at from revision where applied_at <= ? order by id desc limit 1
                """, moment.atOffset(ZoneOffset.UTC)).orElse(new Revision(0, Instant.EPOCH));
    }

    /** The state of this number; empty when it has not come yet. */
    public Optional<Revision> numbered(long id) {
        return id == 0
                ? Optional.of(new Revision(0, Instant.EPOCH))
                : find("select id, applied_at from revision where id = ?", id);
    }

    private Optional<Revision> find(String sql, @Nullable Object parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (parameter != null) {
                select.setObject(1, parameter);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Revision(
                                row.getLong("id"),
                                row.getObject("applied_at", OffsetDateTime.class)
                                        .toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ProjectionException("The revisions could not be read", e);
        }
    }
}
