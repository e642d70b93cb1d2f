package kz.ainalaiyn.graduates.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.graduates.district.DistrictService;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;

/** Registers institutions and finds them. */
@ApplicationScoped
public class InstitutionService {
    private final Institutions institutions;
    private final DistrictService districts;
    private final Outbox outbox;
    private final Cursors cursors;

    /** Codes are never taken back: one that was found once is not asked for again. */
    private final Set<String> knownCodes = ConcurrentHashMap.newKeySet();

    InstitutionService(Institutions institutions, DistrictService districts, Outbox outbox, Cursors cursors) {
        this.institutions = institutions;
        this.districts = districts;
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    Outcome<Put<InstitutionView>> put(String code, InstitutionDetails details, IfMatch match) {
        return Put.of(
                match,
                institutions.findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private Outcome<InstitutionView> register(String code, InstitutionDetails details) {
        return Outcome.unless(faults(details), () -> {
            Institution institution = new Institution(code, details);
            institutions.persistAndFlush(institution);
            publish(institution, details);
            return Outcome.done(InstitutionView.of(institution));
        });
    }

    private Outcome<InstitutionView> change(Institution institution, InstitutionDetails details) {
        // One that was recorded before there was a register of them may be put back.
        boolean moved = !details.district().equals(institution.district);
        return Outcome.unless(moved ? faults(details) : List.of(), () -> {
            long version = institution.version;
            institution.describe(details);
            institutions.flush();
            if (institution.version != version) {
                publish(institution, details);
            }
            return Outcome.done(InstitutionView.of(institution));
        });
    }

    InstitutionView get(String code) {
        return institutions.findByIdOptional(code).map(InstitutionView::of).orElseThrow(RecordNotFound::new);
    }

    Page<InstitutionView> page(PageRequest request) {
        return Page.of(
                request,
                each -> institutions.list(each.afterCode(cursors), each.rowsToRead()),
                institution -> List.of(institution.code),
                InstitutionView::of,
                cursors);
    }

    /** What an institution names that is not there. */
    List<InputError> faults(InstitutionDetails details) {
        return districts.faults(details.district(), "/district");
    }

    /** Whether an institution has this code. */
    public boolean isKnown(String code) {
        if (knownCodes.contains(code)) {
            return true;
        }
        boolean registered = institutions.findByIdOptional(code).isPresent();
        if (registered) {
            knownCodes.add(code);
        }
        return registered;
    }

    /** An institution is nobody's record, so the change is nobody's either. */
    private void publish(Institution institution, InstitutionDetails details) {
        outbox.append(
                new Change(GraduateChange.INSTITUTION_CHANGED, institution.code, institution.version, null, details));
    }
}
