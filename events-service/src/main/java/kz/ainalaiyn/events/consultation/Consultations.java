package kz.ainalaiyn.events.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import org.jspecify.annotations.Nullable;

/** The consultations, always within somebody's scope. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {

    Optional<Consultation> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(consultation -> scope.permits(consultation.organisation));
    }

    Optional<Consultation> findExternal(String organisation, String externalId) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional();
    }

    /** What is planned with a graduate after this moment. */
    List<Consultation> planned(UUID graduate, Instant after) {
        return list(
                "graduateId = ?1 and status = ?2 and startsAt > ?3 order by id",
                graduate,
                ConsultationStatus.PLANNED,
                after);
    }

    /** Consultations in the order of their beginning, after the key (start, id) of the last one seen. */
    @SuppressWarnings("unchecked")
    List<Consultation> list(
            @Nullable String programme, @Nullable UUID graduate, Scope scope, Optional<List<String>> after, int rows) {
        Query query = getEntityManager().createNativeQuery("""
                select * from consultation
                where (:everything or organisation = :only)
                  and (cast(:programme as text) is null or programme = :programme)
                  and (cast(:graduate as uuid) is null or graduate_id = :graduate)
                  and (starts_at, id) > (cast(:startsAt as timestamptz), cast(:id as uuid))
                order by starts_at, id
                """, Consultation.class);
        query.setParameter("everything", scope.everything());
        query.setParameter("only", scope.only());
        query.setParameter("programme", programme);
        query.setParameter("graduate", graduate);
        query.setParameter("startsAt", after.map(key -> key.get(0)).orElse("-infinity"));
        query.setParameter("id", after.map(key -> key.get(1)).orElse(new UUID(0, 0).toString()));
        return query.setMaxResults(rows).getResultList();
    }
}
