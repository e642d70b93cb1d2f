package kz.ainalaiyn.events.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import org.jspecify.annotations.Nullable;

/** The publications, always within somebody's scope. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

    Optional<Publication> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(publication -> scope.permits(publication.organisation));
    }

    Optional<Publication> findExternal(String organisation, String externalId) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional();
    }

    /** Whether another one of the programme has the same address. */
    boolean isRecordedTwice(Publication publication) {
        return publication.url != null
                && count(
                                "programme = ?1 and url = ?2 and id <> ?3",
                                publication.programme,
                                publication.url,
                                publication.id)
                        > 0;
    }

    /** Publications in the order in which they were recorded, after the id of the last one seen. */
    @SuppressWarnings("unchecked")
    List<Publication> list(
            @Nullable String programme, @Nullable PublicationKind kind, Scope scope, UUID after, int rows) {
        Query query = getEntityManager().createNativeQuery("""
                select * from publication
                where (:everything or organisation = :only)
                  and (cast(:programme as text) is null or programme = :programme)
                  and (cast(:kind as text) is null or kind = :kind)
                  and id > cast(:id as uuid)
                order by id
                """, Publication.class);
        query.setParameter("everything", scope.everything());
        query.setParameter("only", scope.only());
        query.setParameter("programme", programme);
        query.setParameter("kind", kind == null ? null : kind.name());
        query.setParameter("id", after);
        return query.setMaxResults(rows).getResultList();
    }
}
