package kz.ainalaiyn.grants.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;

/** The awards, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {

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
    @SuppressWarnings("unchecked")
    List<Award> list(AwardFilter filter, Scope scope, UUID after, int rows) {
        Query query = getEntityManager().createNativeQuery("""
                select * from award
                where (:everything or organisation = :only)
                  and (cast(:competition as uuid) is null or competition_id = :competition)
                  and id > cast(:id as uuid)
                order by id
                """, Award.class);
        query.setParameter("everything", scope.everything());
        query.setParameter("only", scope.only());
        query.setParameter("competition", filter.competition());
        query.setParameter("id", after);
        return query.setMaxResults(rows).getResultList();
    }
}
