package kz.ainalaiyn.grants.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.ListStatement;

/** The awards, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {
    private static final ListStatement LIST = ListStatement.of("""
            select * from award
            where id > :id
              {and organisation = :only}
              {and competition_id = :competition}
            order by id
            limit :rows
            """);

    Optional<Award> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(award -> scope.permits(award.organisation));
    }

    Optional<Award> findExternal(String organisation, String externalId, Scope scope) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional()
                .filter(award -> scope.permits(award.organisation));
    }

    /** The award to an application, of a version of its own from now on. */
    Award renewed(UUID application) {
        return find("applicationId", application)
                .withLock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                .singleResult();
    }

    /** Awards in the order in which they were granted, after the id of the last one seen. */
    List<Award> list(AwardFilter filter, Scope scope, UUID after, int rows) {
        return LIST.with("only", scope.restriction())
                .with("competition", filter.competition())
                .with("id", after)
                .with("rows", rows)
                .entities(getEntityManager(), Award.class);
    }
}
