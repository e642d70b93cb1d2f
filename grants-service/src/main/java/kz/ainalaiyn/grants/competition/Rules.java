package kz.ainalaiyn.grants.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of competitions in all their versions. */
@ApplicationScoped
class Rules implements PanacheRepositoryBase<RulesVersion, RulesId> {

    /** The latest version. */
    Optional<RulesVersion> current(UUID competition) {
        return find("id.competitionId = ?1 order by id.number desc", competition)
                .firstResultOptional();
    }

    /** Versions by their number, after the number of the last one seen. */
    List<RulesVersion> list(UUID competition, int after, int rows) {
        return find("id.competitionId = ?1 and id.number > ?2 order by id.number", competition, after)
                .range(0, rows - 1)
                .list();
    }
}
