package kz.ainalaiyn.graduates.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kz.ainalaiyn.graduates.district.Districts;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;

/** The register of institutions. */
@ApplicationScoped
public class Institutions implements PanacheRepositoryBase<Institution, String> {
    private final Districts districts;
    private final Cursors cursors;

    Institutions(Districts districts, Cursors cursors) {
        this.districts = districts;
        this.cursors = cursors;
    }

    @Transactional
    Put<InstitutionView> put(String code, InstitutionDetails details, IfMatch match) {
        Institution known = findById(code);
        if (known == null) {
            match.requireAbsent();
            districts.requireKnown(details.district(), "/district");
            Institution registered = new Institution(code, details);
            persistAndFlush(registered);
            return new Put.Created<>(InstitutionView.of(registered));
        }
        match.require(known.version);
        // One that was recorded before there was a register of them may be put back.
        if (!details.district().equals(known.district)) {
            districts.requireKnown(details.district(), "/district");
        }
        known.describe(details);
        flush();
        return new Put.Updated<>(InstitutionView.of(known));
    }

    InstitutionView get(String code) {
        return findByIdOptional(code).map(InstitutionView::of).orElseThrow(ProblemException::notFound);
    }

    Page<InstitutionView> page(PageRequest request) {
        List<Institution> rows = request.after(cursors, 1)
                .map(key -> find("code > ?1 order by code", key.getFirst()))
                .orElseGet(() -> find("order by code"))
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request, institution -> List.of(institution.code), InstitutionView::of, cursors);
    }

    /** What an institution names that is not there. */
    List<InputError> faults(InstitutionDetails details) {
        return districts.faults(details.district(), "/district");
    }

    /** Whether an institution has this code. */
    public boolean isKnown(String code) {
        return findById(code) != null;
    }
}
