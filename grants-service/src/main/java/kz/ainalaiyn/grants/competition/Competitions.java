package kz.ainalaiyn.grants.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.ListStatement;

/** The competitions, always within somebody's scope: all of one's own, and of others' those that were announced. */
@ApplicationScoped
class Competitions implements PanacheRepositoryBase<Competition, UUID> {
    private static final ListStatement LIST = ListStatement.of("""
            select * from competition
            where id > :id
              {and (organisation = :only or :anybody and announced_at is not null)}
              {and programme = :programme}
              {and case when status = 'OPEN' and deadline < :now then 'CLOSED' else status end = :status}
            order by id
            limit :rows
            """);

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

    /** Competitions in the order of their creation, after the id of the last one seen. */
    List<Competition> list(CompetitionFilter filter, Scope scope, Instant now, UUID after, int rows) {
        return LIST.with("only", scope.restriction())
                .with("anybody", !(scope instanceof Scope.Nothing))
                .with("programme", filter.programme())
                .with("status", filter.status() == null ? null : filter.status().name())
                .with("now", now)
                .with("id", after)
                .with("rows", rows)
                .entities(getEntityManager(), Competition.class);
    }
}
