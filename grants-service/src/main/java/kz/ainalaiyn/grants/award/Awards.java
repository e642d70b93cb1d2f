package kz.ainalaiyn.grants.award;

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

/** The awards, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {
    private static final PagedStatement LIST = PagedStatement.of("""
            select * from award
            where true
              {and :everything and version >= 0}
              {and organisation = :only}
              {and competition_id = :competition}
              {and graduate_id = :graduate}
              {and organisation = :organisation}
              {and granted_at >= cast(:grantedFrom as timestamptz)}
              {and granted_at < cast(:grantedBefore as timestamptz)}
              {and external_id = :externalId}
              {after}
            {page}
            """);

    private final DataSource database;

    Awards(DataSource database) {
        this.database = database;
    }

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

    /** Awards after the key of the last one seen. */
    List<Award> list(AwardFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope).entities(filter.order().keyset(), after, rows, getEntityManager(), Award.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(AwardFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(AwardFilter filter, Scope scope) {
        return LIST.with("everything", scope.everything() ? true : null)
                .with("only", scope.restriction())
                .with("competition", filter.competition())
                .with("graduate", filter.graduate())
                .with("organisation", filter.organisation())
                .with("grantedFrom", filter.grantedFrom())
                .with("grantedBefore", filter.grantedBefore())
                .with("externalId", filter.externalId());
    }
}
