package kz.ainalaiyn.grants.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The competitions, always within somebody's scope: all of one's own, and of others' those that were announced. */
@ApplicationScoped
class Competitions implements PanacheRepositoryBase<Competition, UUID> {
    private static final PagedStatement LIST = PagedStatement.of("""
            select * from competition
            where true
              {and (organisation = :only or :anybody and announced_at is not null)}
              {and programme = :programme}
              {and case when status = 'OPEN' and deadline < cast(:now as timestamptz) then 'CLOSED' else status end = :status}
              {and organisation = :organisation}
              {and external_id = :externalId}
              {after}
            {page}
            """);

    private final DataSource database;

    Competitions(DataSource database) {
        this.database = database;
    }

    Optional<Competition> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(competition -> competition.isVisible(scope));
    }

    /** The competition if it is this scope's to change, so that whoever else would change it waits. */
    Optional<Competition> lockOwn(UUID id, Scope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(competition -> scope.permits(competition.organisation));
    }

    /** The competition, so that it stays as it is until the transaction ends; others may hold it so at the same time. */
    Optional<Competition> lock(UUID id, Scope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).filter(competition -> competition.isVisible(scope));
    }

    /** Only the id, so that the row can be locked before it is read. */
    Optional<UUID> idOf(String organisation, String externalId) {
        return getEntityManager()
                .createQuery(
                        "select c.id from Competition c where c.organisation = ?1 and c.externalId = ?2", UUID.class)
                .setParameter(1, organisation)
                .setParameter(2, externalId)
                .getResultStream()
                .findFirst();
    }

    /** Competitions after the key of the last one seen, as they are at this moment. */
    List<Competition> list(CompetitionFilter filter, Scope scope, Instant now, Optional<List<String>> after, int rows) {
        return asked(filter, scope, now)
                .entities(filter.order().keyset(), after, rows, getEntityManager(), Competition.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(CompetitionFilter filter, Scope scope, Instant now) {
        return asked(filter, scope, now).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(CompetitionFilter filter, Scope scope, Instant now) {
        return LIST.with("only", scope.restriction())
                .with("anybody", !(scope instanceof Scope.Nothing))
                .with("programme", filter.programme())
                .with("status", filter.status())
                .with("now", now)
                .with("organisation", filter.organisation())
                .with("externalId", filter.externalId());
    }
}
