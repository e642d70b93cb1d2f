package kz.ainalaiyn.events.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.ListStatement;
import org.jspecify.annotations.Nullable;

/** The consultations, always within somebody's scope. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {
    private static final ListStatement LIST = ListStatement.of("""
            select * from consultation
            where true
              {and organisation = :only}
              {and programme = :programme}
              {and graduate_id = :graduate}
              {and (starts_at, id) > (cast(:startsAt as timestamptz), cast(:id as uuid))}
            order by starts_at, id
            limit :rows
            """);

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
    List<Consultation> list(
            @Nullable String programme, @Nullable UUID graduate, Scope scope, Optional<List<String>> after, int rows) {
        return LIST.with("only", scope.restriction())
                .with("programme", programme)
                .with("graduate", graduate)
                .with("startsAt", after.map(List::getFirst).orElse(null))
                .with("id", after.map(List::getLast).orElse(null))
                .with("rows", rows)
                .entities(getEntityManager(), Consultation.class);
    }
}
