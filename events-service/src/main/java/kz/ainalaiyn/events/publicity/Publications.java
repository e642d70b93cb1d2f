package kz.ainalaiyn.events.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The publications, always within somebody's scope. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {
    private static final PagedStatement LIST = PagedStatement.of("""
            select * from publication
            where true
              {and organisation = :only}
              {and programme = :programme}
              {and kind = :kind}
              {and organisation = :organisation}
              {and published_on >= :publishedFrom}
              {and published_on <= :publishedTo}
              {and external_id = :externalId}
              {after}
            {page}
            """);

    private final DataSource database;

    Publications(DataSource database) {
        this.database = database;
    }

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

    /** Publications after the key of the last one seen. */
    List<Publication> list(PublicationFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope)
                .entities(filter.order().keyset(), after, rows, getEntityManager(), Publication.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(PublicationFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(PublicationFilter filter, Scope scope) {
        return LIST.with("only", scope.restriction())
                .with("programme", filter.programme())
                .with("kind", filter.kind())
                .with("organisation", filter.organisation())
                .with("publishedFrom", filter.publishedFrom())
                .with("publishedTo", filter.publishedTo())
                .with("externalId", filter.externalId());
    }
}
