package kz.ainalaiyn.events.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.ListStatement;
import org.jspecify.annotations.Nullable;

/** The publications, always within somebody's scope. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {
    private static final ListStatement LIST = ListStatement.of("""
            select * from publication
            where id > :id
              {and organisation = :only}
              {and programme = :programme}
              {and kind = :kind}
            order by id
            limit :rows
            """);

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
    List<Publication> list(
            @Nullable String programme, @Nullable PublicationKind kind, Scope scope, UUID after, int rows) {
        return LIST.with("only", scope.restriction())
                .with("programme", programme)
                .with("kind", kind == null ? null : kind.name())
                .with("id", after)
                .with("rows", rows)
                .entities(getEntityManager(), Publication.class);
    }
}
