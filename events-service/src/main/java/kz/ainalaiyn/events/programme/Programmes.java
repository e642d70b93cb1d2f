package kz.ainalaiyn.events.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.platform.access.Scope;

/** The programmes, always within somebody's scope: an organisation sees those it takes part in. */
@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, String> {

    Optional<Programme> find(String code, Scope scope) {
        return findByIdOptional(code).filter(programme -> scope.everything() || programme.includes(scope.only()));
    }

    /** Programmes by code, after the code of the last one seen. */
    List<Programme> list(Scope scope, String after, int rows) {
        return find("""
                        select p from Programme p
                        where p.code > ?1
                          and (?2 = true or exists (select 1 from p.organisations o where o.organisation = ?3))
                        order by p.code
                        """, after, scope.everything(), scope.only())
                .range(0, rows - 1)
                .list();
    }
}
