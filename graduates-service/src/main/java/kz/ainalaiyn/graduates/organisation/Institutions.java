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
        return Put.of(
                match,
                findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private InstitutionView register(String code, InstitutionDetails details) {
        districts.requireKnown(details.district(), "/district");
        Institution institution = new Institution(code, details);
        persistAndFlush(institution);
        return InstitutionView.of(institution);
    }

    private InstitutionView change(Institution institution, InstitutionDetails details) {
        // One that was recorded before there was a register of them may be put back.
        if (!details.district().equals(institution.district)) {
            districts.requireKnown(details.district(), "/district");
        }
        institution.describe(details);
        flush();
        return InstitutionView.of(institution);
    }

    InstitutionView get(String code) {
        return findByIdOptional(code).map(InstitutionView::of).orElseThrow(ProblemException::notFound);
    }

    Page<InstitutionView> page(PageRequest request) {
        List<Institution> rows = find("code > ?1 order by code", request.afterCode(cursors))
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
