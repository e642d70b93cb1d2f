package kz.ainalaiyn.events.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The consultations, always within somebody's scope. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {
    private static final PagedStatement LIST = PagedStatement.of("""
            select * from consultation
            where true
              {and organisation = :only}
              {and programme = :programme}
              {and graduate_id = :graduate}
              {and topic = :topic}
              {and status = :status}
              {and organisation = :organisation}
              {and starts_at >= cast(:startsFrom as timestamptz)}
              {and starts_at < cast(:startsBefore as timestamptz)}
              {and external_id = :externalId}
              {after}
            {page}
            """);

    private final DataSource database;

    Consultations(DataSource database) {
        this.database = database;
    }

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

    /** Consultations after the key of the last one seen. */
    List<Consultation> list(ConsultationFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope)
                .entities(filter.order().keyset(), after, rows, getEntityManager(), Consultation.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(ConsultationFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(ConsultationFilter filter, Scope scope) {
        return LIST.with("only", scope.restriction())
                .with("programme", filter.programme())
                .with("graduate", filter.graduate())
                .with("topic", filter.topic())
                .with("status", filter.status())
                .with("organisation", filter.organisation())
                .with("startsFrom", filter.startsFrom())
                .with("startsBefore", filter.startsBefore())
                .with("externalId", filter.externalId());
    }
}
