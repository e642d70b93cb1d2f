package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;

/** What an organisation sees and says of its own records that look like one person. */
@ApplicationScoped
class OwnDuplicateService {
    private final OwnDuplicates duplicates;
    private final Cursors cursors;
    private final InstantSource clock;

    OwnDuplicateService(OwnDuplicates duplicates, Cursors cursors, InstantSource clock) {
        this.duplicates = duplicates;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<OwnDuplicateView> page(OwnDuplicateFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> duplicates.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        pair -> pair,
                        cursors)
                .counted(duplicates.count(filter, scope));
    }

    OwnDuplicateView get(UUID id, Scope scope) {
        return duplicates.find(id, scope).orElseThrow(RecordNotFound::new);
    }

    /** Says that the records are of two persons; the same again changes nothing. */
    @Transactional
    OwnDuplicateView dismiss(UUID id, IfMatch match, Scope scope, String by) {
        match.require(get(id, scope).version());
        duplicates.dismiss(id, by, clock.instant());
        return get(id, scope);
    }
}
