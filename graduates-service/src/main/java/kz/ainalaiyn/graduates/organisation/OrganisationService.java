package kz.ainalaiyn.graduates.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;

/** Registers organisations and finds them. */
@ApplicationScoped
public class OrganisationService {
    private final Organisations organisations;
    private final Outbox outbox;
    private final Cursors cursors;

    /** Codes are never taken back: one that was found once is not asked for again. */
    private final Set<String> knownCodes = ConcurrentHashMap.newKeySet();

    OrganisationService(Organisations organisations, Outbox outbox, Cursors cursors) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    Outcome<Put<OrganisationView>> put(String code, OrganisationDetails details, IfMatch match) {
        return Put.of(
                match,
                organisations.findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private Outcome<OrganisationView> register(String code, OrganisationDetails details) {
        Organisation organisation = new Organisation(code, details);
        organisations.persistAndFlush(organisation);
        publish(organisation);
        return Outcome.done(OrganisationView.of(organisation));
    }

    private Outcome<OrganisationView> change(Organisation organisation, OrganisationDetails details) {
        long version = organisation.version;
        organisation.describe(details);
        organisations.flush();
        if (organisation.version != version) {
            publish(organisation);
        }
        return Outcome.done(OrganisationView.of(organisation));
    }

    OrganisationView get(String code) {
        return organisations.findByIdOptional(code).map(OrganisationView::of).orElseThrow(RecordNotFound::new);
    }

    Page<OrganisationView> page(PageRequest request) {
        return Page.of(
                request,
                each -> organisations.list(each.afterCode(cursors), each.rowsToRead()),
                organisation -> List.of(organisation.code),
                OrganisationView::of,
                cursors);
    }

    /** Whether an organisation has this code. */
    public boolean isKnown(String code) {
        if (knownCodes.contains(code)) {
            return true;
        }
        boolean registered = organisations.findByIdOptional(code).isPresent();
        if (registered) {
            knownCodes.add(code);
        }
        return registered;
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
