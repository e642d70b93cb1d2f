package kz.ainalaiyn.graduates.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;

/** The register of organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {
    private final Outbox outbox;
    private final Cursors cursors;

    Organisations(Outbox outbox, Cursors cursors) {
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    Put<OrganisationView> put(String code, OrganisationDetails details, IfMatch match) {
        return Put.of(
                match,
                findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private OrganisationView register(String code, OrganisationDetails details) {
        Organisation organisation = new Organisation(code, details);
        persistAndFlush(organisation);
        publish(organisation);
        return OrganisationView.of(organisation);
    }

    private OrganisationView change(Organisation organisation, OrganisationDetails details) {
        long version = organisation.version;
        organisation.describe(details);
        flush();
        if (organisation.version != version) {
            publish(organisation);
        }
        return OrganisationView.of(organisation);
    }

    OrganisationView get(String code) {
        return findByIdOptional(code).map(OrganisationView::of).orElseThrow(ProblemException::notFound);
    }

    Page<OrganisationView> page(PageRequest request) {
        List<Organisation> rows = find("code > ?1 order by code", request.afterCode(cursors))
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request, organisation -> List.of(organisation.code), OrganisationView::of, cursors);
    }

    /** Whether an organisation has this code. */
    public boolean isKnown(String code) {
        return findById(code) != null;
    }

    /** An organisation is nobody's record, so the change is nobody's either. */
    private void publish(Organisation organisation) {
        outbox.append(new Change(
                GraduateChange.ORGANISATION_CHANGED,
                organisation.code,
                organisation.version,
                null,
                new OrganisationDetails(organisation.kind, organisation.name)));
    }
}
