package kz.ainalaiyn.graduates.graduate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.outcomes.RecordErased;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;

/** The records, always within somebody's scope. */
@ApplicationScoped
class Graduates implements PanacheRepositoryBase<Graduate, UUID> {
    private final ErasedGraduates erased;

    Graduates(ErasedGraduates erased) {
        this.erased = erased;
    }

    /**
     * The record, if this scope sees it.
     *
     * @throws RecordNotFound where it does not
     * @throws RecordErased where it has been erased
     */
    Graduate require(UUID id, Scope scope) {
        return find(id, scope).orElseThrow(() -> gone(id, scope));
    }

    /** As {@link #require}, and the record is not erased until the transaction ends. */
    Graduate requireLasting(UUID id, Scope scope) {
        getEntityManager()
                .createNativeQuery("""
                select id from graduate where id = :id and (:everything or organisation = :only) for key share
                """)
                .setParameter("id", id)
                .setParameter("everything", scope.everything())
                .setParameter("only", scope.only())
                .getResultList();
        return require(id, scope);
    }

    /** Keeps everybody from recording what rests on the record until the transaction ends. */
    void lockAgainstDependants(Graduate graduate) {
        getEntityManager()
                .createNativeQuery("select 1 from graduate where id = :id for update", Integer.class)
                .setParameter("id", graduate.id)
                .getResultList();
    }

    /** The record that an organisation knows under its own identifier; refused as {@link #require} does. */
    Graduate requireExternal(String organisation, String externalId, Scope scope) {
        return findExternal(organisation, externalId, scope)
                .orElseThrow(() -> gone(erased.has(organisation, externalId)));
    }

    /** Why this scope sees no such record. */
    RuntimeException gone(UUID id, Scope scope) {
        return gone(erased.has(id, scope));
    }

    private static RuntimeException gone(boolean erased) {
        return erased ? new RecordErased(GraduateMessage.GRADUATE_ERASED) : new RecordNotFound();
    }

    private Optional<Graduate> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(graduate -> scope.permits(graduate.organisation));
    }

    Optional<Graduate> findExternal(String organisation, String externalId, Scope scope) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional()
                .filter(graduate -> scope.permits(graduate.organisation));
    }
}
