package kz.ainalaiyn.grants.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The applications, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Applications implements PanacheRepositoryBase<Application, UUID> {
    private static final PagedStatement LIST = PagedStatement.of("""
            select * from application
            where true
              {and :everything and version >= 0}
              {and organisation = :only}
              {and competition_id = :competition}
              {and graduate_id = :graduate}
              {and status = :status}
              {and organisation = :organisation}
              {and submitted_at >= cast(:submittedFrom as timestamptz)}
              {and submitted_at < cast(:submittedBefore as timestamptz)}
              {and external_id = :externalId}
              {after}
            {page}
            """);

    private final DataSource database;

    Applications(DataSource database) {
        this.database = database;
    }

    Optional<Application> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(application -> scope.permits(application.organisation));
    }

    /** The application as it is now, so that whoever else would change it waits. */
    Optional<Application> lock(UUID id, Scope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(application -> scope.permits(application.organisation));
    }

    /** A graduate's applications as they are now, so that whoever else would change one waits. */
    List<Application> lockAllOf(UUID graduate) {
        return find("graduateId = ?1 order by id", graduate)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Only the id, so that the rows can be locked, the competition's first, before they are read. */
    Optional<UUID> idOf(String organisation, String externalId) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.organisation = ?1 and a.externalId = ?2", UUID.class)
                .setParameter(1, organisation)
                .setParameter(2, externalId)
                .getResultStream()
                .findFirst();
    }

    /** Only the competition, so that it can be locked before the application is read. */
    Optional<UUID> competitionOf(UUID id, Scope scope) {
        return getEntityManager()
                .createQuery("""
                        select a.competitionId from Application a
                        where a.id = ?1 and (?2 = true or a.organisation = ?3)
                        """, UUID.class)
                .setParameter(1, id)
                .setParameter(2, scope.everything())
                .setParameter(3, scope.only())
                .getResultStream()
                .findFirst();
    }

    /** The applications to a competition of which nothing has become yet. */
    List<Application> submittedTo(UUID competition) {
        return list("competitionId = ?1 and status = ?2 order by id", competition, ApplicationStatus.SUBMITTED);
    }

    boolean hasApplied(UUID graduate, UUID competition) {
        return count(
                        "graduateId = ?1 and competitionId = ?2 and status <> ?3",
                        graduate,
                        competition,
                        ApplicationStatus.WITHDRAWN)
                > 0;
    }

    /** Applications after the key of the last one seen. */
    List<Application> list(ApplicationFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope)
                .entities(filter.order().keyset(), after, rows, getEntityManager(), Application.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(ApplicationFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(ApplicationFilter filter, Scope scope) {
        return LIST.with("everything", scope.everything() ? true : null)
                .with("only", scope.restriction())
                .with("competition", filter.competition())
                .with("graduate", filter.graduate())
                .with("status", filter.status())
                .with("organisation", filter.organisation())
                .with("submittedFrom", filter.submittedFrom())
                .with("submittedBefore", filter.submittedBefore())
                .with("externalId", filter.externalId());
    }
}
