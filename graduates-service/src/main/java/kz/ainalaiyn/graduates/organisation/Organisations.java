package kz.ainalaiyn.graduates.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;

/** The register of organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {
    private final Cursors cursors;

    Organisations(Cursors cursors) {
        this.cursors = cursors;
    }

    @Transactional
    Put<OrganisationView> put(String code, OrganisationDetails details, IfMatch match) {
        Organisation known = findById(code);
        if (known == null) {
            match.requireAbsent();
            Organisation registered = new Organisation(code, details);
            persistAndFlush(registered);
            return new Put.Created<>(OrganisationView.of(registered));
        }
        match.require(known.version);
        known.describe(details);
        flush();
        return new Put.Updated<>(OrganisationView.of(known));
    }

    OrganisationView get(String code) {
        return findByIdOptional(code).map(OrganisationView::of).orElseThrow(ProblemException::notFound);
    }

    Page<OrganisationView> page(PageRequest request) {
        List<Organisation> rows = request.after(cursors, 1)
                .map(key -> find("code > ?1 order by code", key.getFirst()))
                .orElseGet(() -> find("order by code"))
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request, organisation -> List.of(organisation.code), OrganisationView::of, cursors);
    }

    /**
     * Passes a code that is registered.
     *
     * @throws ProblemException 422 naming {@code place}, the member or parameter that held the code
     */
    public void requireKnown(String code, InputError place) {
        if (findById(code) == null) {
            throw ProblemException.unprocessable(place);
        }
    }
}
