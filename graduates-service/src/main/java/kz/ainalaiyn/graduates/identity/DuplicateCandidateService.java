package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;

/**
 * Finds records that may be of one person by the names, the birth date, the sex and the father: the rule is the function
 * {@code may_be_one} of the database (ADR 0034). Two persons who both have IINs, and none that is one, are certainly two.
 */
@ApplicationScoped
class DuplicateCandidateService {
    private final DuplicateCandidates candidates;
    private final OwnDuplicates ownDuplicates;
    private final IdentityLocks locks;
    private final Ids ids;
    private final Outbox outbox;
    private final Cursors cursors;
    private final InstantSource clock;

    DuplicateCandidateService(
            DuplicateCandidates candidates,
            OwnDuplicates ownDuplicates,
            IdentityLocks locks,
            Ids ids,
            Outbox outbox,
            Cursors cursors,
            InstantSource clock) {
        this.candidates = candidates;
        this.ownDuplicates = ownDuplicates;
        this.locks = locks;
        this.ids = ids;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Looks whom else records may be of, and whether what was found before still holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    void find(Collection<UUID> records) {
        locks.shareSearches();
        locks.lockBirthDatesNear(records);
        review(candidates.personsOf(records));
        for (Tuple row : candidates.alike(records)) {
            DuplicateCandidate found = new DuplicateCandidate(
                    ids.next(),
                    row.get("first", UUID.class),
                    row.get("second", UUID.class),
                    row.get("likeness", Float.class),
                    clock.instant());
            candidates.persist(found);
            publish(found);
        }
        ownDuplicates.find(records, clock.instant());
    }

    /** Ends all candidates of a record that has been erased, decided or not; waits for the searches that still saw the record. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(UUID graduateId) {
        locks.lockSearches();
        ownDuplicates.end(graduateId);
        for (DuplicateCandidate candidate : candidates.of(graduateId)) {
            candidate.withdraw();
            save(candidate);
            candidates.delete(candidate);
        }
    }

    /** Opens and closes what nobody has decided among the records that are of these persons now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void review(Collection<UUID> persons) {
        for (Tuple row : candidates.undecided(persons)) {
            DuplicateCandidate candidate = candidates.findById(row.get("id", UUID.class));
            candidate.review(row.get("alike", Boolean.class));
            save(candidate);
        }
    }

    /** For whoever sees all organisations' records; for others there is none. */
    DuplicateCandidateView get(UUID id, Scope scope) {
        return candidates.find(id, scope).map(DuplicateCandidateView::of).orElseThrow(RecordNotFound::new);
    }

    /** Candidates; for those who do not see all organisations' records there are none. */
    Page<DuplicateCandidateView> page(CandidateFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> candidates.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        DuplicateCandidateView::of,
                        cursors)
                .counted(candidates.count(filter, scope));
    }

    /** Writes down what became of a candidate, and tells it if anything did. */
    void save(DuplicateCandidate candidate) {
        long version = candidate.version;
        candidates.flush();
        if (candidate.version != version) {
            publish(candidate);
        }
    }

    private void publish(DuplicateCandidate candidate) {
        // Of no organisation: that two organisations may know the same person is for neither of them to see.
        outbox.append(new Change(
                GraduateChange.DUPLICATE_CANDIDATE_CHANGED,
                candidate.id.toString(),
                candidate.version,
                null,
                Map.of(
                        "graduates",
                        List.of(candidate.firstGraduate, candidate.secondGraduate),
                        "status",
                        candidate.status)));
    }
}
