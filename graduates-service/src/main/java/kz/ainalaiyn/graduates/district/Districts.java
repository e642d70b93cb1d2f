package kz.ainalaiyn.graduates.district;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The districts. */
@ApplicationScoped
class Districts implements PanacheRepositoryBase<District, String> {
    private static final int NEAR = 3;

    /** Those after the code of the last one seen, by code. */
    List<District> list(String after, int rows) {
        return find("code > ?1 order by code", after).range(0, rows - 1).list();
    }

    /** Those whose codes differ least from this one. */
    @SuppressWarnings("unchecked")
    List<District> near(String code) {
        return getEntityManager()
                .createNativeQuery("""
                select * from district order by similarity(code, :code) desc, code
                """, District.class)
                .setParameter("code", code)
                .setMaxResults(NEAR)
                .getResultList();
    }
}
