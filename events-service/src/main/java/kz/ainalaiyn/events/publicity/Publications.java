package kz.ainalaiyn.events.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.events.programme.Programmes;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.MergePatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** The publications, always within somebody's scope. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {
    private final Programmes programmes;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;

    Publications(Programmes programmes, Outbox outbox, Cursors cursors, Ids ids) {
        this.programmes = programmes;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
    }

    @Transactional
    PublicationView record(String organisation, @Nullable String externalId, PublicationDetails details) {
        programmes.requireOpenTo(details.programme(), organisation);
        Publication publication = new Publication(ids.next(), organisation, externalId, details);
        refuseSecond(publication);
        persistAndFlush(publication);
        publish(publication);
        return PublicationView.of(publication);
    }

    /** Records or changes the publication that an organisation knows under its own identifier. */
    @Transactional
    Put<PublicationView> put(String organisation, String externalId, PublicationDetails details, IfMatch match) {
        return Put.of(
                match,
                findExternal(organisation, externalId),
                known -> known.version,
                () -> record(organisation, externalId, details),
                known -> change(known, details));
    }

    @Transactional
    PublicationView patch(UUID id, MergePatch<PublicationDetails> patch, IfMatch match, Scope scope) {
        Publication publication = find(id, scope).orElseThrow(ProblemException::notFound);
        match.require(publication.version);
        return change(
                publication,
                patch.applyTo(publication.details()).valid(partial -> faults(publication.organisation, partial)));
    }

    PublicationView get(UUID id, Scope scope) {
        return find(id, scope).map(PublicationView::of).orElseThrow(ProblemException::notFound);
    }

    PublicationView getExternal(String organisation, String externalId) {
        return findExternal(organisation, externalId).map(PublicationView::of).orElseThrow(ProblemException::notFound);
    }

    /** Publications in the order in which they were recorded. */
    @SuppressWarnings("unchecked")
    Page<PublicationView> page(
            @Nullable String programme, @Nullable PublicationKind kind, PageRequest request, Scope scope) {
        Query query = getEntityManager().createNativeQuery("""
                select * from publication
                where (:everything or organisation = :only)
                  and (cast(:programme as text) is null or programme = :programme)
                  and (cast(:kind as text) is null or kind = :kind)
                  and id > cast(:id as uuid)
                order by id
                """, Publication.class);
        query.setParameter("everything", scope.everything());
        query.setParameter("only", scope.only());
        query.setParameter("programme", programme);
        query.setParameter("kind", kind == null ? null : kind.name());
        query.setParameter("id", request.afterId(cursors));
        List<Publication> rows = query.setMaxResults(request.rowsToRead()).getResultList();
        return Page.of(rows, request, publication -> List.of(publication.id.toString()), PublicationView::of, cursors);
    }

    private Optional<Publication> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(publication -> scope.permits(publication.organisation));
    }

    private Optional<Publication> findExternal(String organisation, String externalId) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional();
    }

    /** What the publication names that the organisation cannot use. */
    List<InputError> faults(String organisation, PublicationDetails details) {
        return programmes.faults(details.programme(), organisation);
    }

    private PublicationView change(Publication publication, PublicationDetails details) {
        programmes.requireOpenTo(details.programme(), publication.organisation);
        long version = publication.version;
        publication.describe(details);
        refuseSecond(publication);
        flush();
        if (publication.version != version) {
            publish(publication);
        }
        return PublicationView.of(publication);
    }

    private void refuseSecond(Publication publication) {
        if (publication.url != null
                && count(
                                "programme = ?1 and url = ?2 and id <> ?3",
                                publication.programme,
                                publication.url,
                                publication.id)
                        > 0) {
            throw ProblemException.of(HttpProblem.CONFLICT, PublicationMessage.PUBLICATION_TWICE);
        }
    }

    private void publish(Publication publication) {
        outbox.append(new Change(
                EventChange.PUBLICATION_CHANGED,
                publication.id.toString(),
                publication.version,
                publication.organisation,
                PublicationState.of(publication)));
    }
}
