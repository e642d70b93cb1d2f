package kz.ainalaiyn.graduates.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The organisations. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, String> {

    /** Those after the code of the last one seen, by code. */
    List<Organisation> list(String after, int rows) {
        return find("code > ?1 order by code", after).range(0, rows - 1).list();
    }
}
