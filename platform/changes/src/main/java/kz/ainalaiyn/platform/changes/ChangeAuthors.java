package kz.ainalaiyn.platform.changes;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who made which change; no feed tells of it. */
@Singleton
public class ChangeAuthors {
    private final DataSource database;
    private final CurrentIdentityAssociation identity;

    ChangeAuthors(DataSource database, CurrentIdentityAssociation identity) {
        this.database = database;
        this.identity = identity;
    }

    /**
     * Who made a change.
     *
     * @param author the identity provider's stable id; null where the service did it by itself, or it was not noted
     */
    public record Authored(@Nullable String author, Instant at) {}

    /**
     * The last change of an aggregate.
     *
     * @param aggregate how the types of its changes begin, such as {@code kz.ainalaiyn.graduates.graduate-}
     * @param subject its id
     */
    public Optional<Authored> latest(String aggregate, String subject) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select author, recorded_at from outbox
                        where subject = ? and starts_with(type, ?)
                        order by version desc limit 1
                        """)) {
            query.setString(1, subject);
            query.setString(2, aggregate);
            try (var answer = query.executeQuery()) {
                return answer.next()
                        ? Optional.of(new Authored(
                                answer.getString("author"),
                                answer.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    /** Whoever the work at hand is done for; null where it is nobody. */
    @Nullable
    String current() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        SecurityIdentity caller = identity.getIdentity();
        return caller.isAnonymous() ? null : caller.getPrincipal().getName();
    }
}
