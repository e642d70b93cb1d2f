package kz.ainalaiyn.events.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.events.programme.ProgrammeService;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Patch;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Records publications, changes and finds them. */
@ApplicationScoped
class PublicationService {
    private final Publications publications;
    private final ProgrammeService programmes;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;

    PublicationService(
            Publications publications, ProgrammeService programmes, Outbox outbox, Cursors cursors, Ids ids) {
        this.publications = publications;
        this.programmes = programmes;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
    }

    @Transactional
    Outcome<PublicationView> record(String organisation, @Nullable String externalId, PublicationDetails details) {
        return Outcome.unless(faults(organisation, details), () -> {
            Publication publication = new Publication(ids.next(), organisation, externalId, details);
            if (publications.isRecordedTwice(publication)) {
                return Outcome.refused(Refusal.conflict(PublicationMessage.PUBLICATION_TWICE));
            }
            publications.persistAndFlush(publication);
            publish(publication);
            return Outcome.done(PublicationView.of(publication));
        });
    }

    /** Records or changes the publication that an organisation knows under its own identifier. */
    @Transactional
    Outcome<Put<PublicationView>> put(
            String organisation, String externalId, PublicationDetails details, IfMatch match) {
        return Put.of(
                match,
                publications.findExternal(organisation, externalId),
                known -> known.version,
                () -> record(organisation, externalId, details),
                known -> change(known, details));
    }

    @Transactional
    Outcome<PublicationView> patch(UUID id, Patch<PublicationDetails> patch, IfMatch match, Scope scope) {
        Publication publication = publications.find(id, scope).orElseThrow(RecordNotFound::new);
        match.require(publication.version);
        return change(
                publication,
                patch.applyTo(publication.details(), partial -> faults(publication.organisation, partial)));
    }

    /** Takes a publication back that was recorded by mistake. */
    @Transactional
    void takeBack(String organisation, String externalId, IfMatch match) {
        Publication publication =
                publications.findExternal(organisation, externalId).orElseThrow(RecordNotFound::new);
        match.require(publication.version);
        publications.delete(publication);
        publications.flush();
        publish(publication, publication.version + 1, PublicationState.takenBack(publication));
    }

    PublicationView get(UUID id, Scope scope) {
        return publications.find(id, scope).map(PublicationView::of).orElseThrow(RecordNotFound::new);
    }

    /** What is recorded under an organisation's own identifier, as it would be sent; empty where nothing is. */
    Optional<Existing> existing(String organisation, String externalId) {
        return publications
                .findExternal(organisation, externalId)
                .map(publication -> new Existing(publication.details(), publication.version));
    }

    PublicationView getExternal(String organisation, String externalId) {
        return publications
                .findExternal(organisation, externalId)
                .map(PublicationView::of)
                .orElseThrow(RecordNotFound::new);
    }

    /** Publications in the order in which they were recorded. */
    Page<PublicationView> page(PublicationFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> publications.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        PublicationView::of,
                        cursors)
                .counted(publications.count(filter, scope));
    }

    /** What the publication names that the organisation cannot use. */
    List<InputError> faults(String organisation, PublicationDetails details) {
        return programmes.faults(details.programme(), organisation);
    }

    private Outcome<PublicationView> change(Publication publication, PublicationDetails details) {
        return Outcome.unless(faults(publication.organisation, details), () -> {
            long version = publication.version;
            publication.describe(details);
            if (publications.isRecordedTwice(publication)) {
                return Outcome.refused(Refusal.conflict(PublicationMessage.PUBLICATION_TWICE));
            }
            publications.flush();
            if (publication.version != version) {
                publish(publication);
            }
            return Outcome.done(PublicationView.of(publication));
        });
    }

    private void publish(Publication publication) {
        publish(publication, publication.version, PublicationState.of(publication));
    }

    private void publish(Publication publication, long version, PublicationState state) {
        outbox.append(new Change(
                EventChange.PUBLICATION_CHANGED, publication.id.toString(), version, publication.organisation, state));
    }
}
