package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Decides whether the records of a duplicate candidate are of one person. */
@ApplicationScoped
class DuplicateDecisionService {
    private final DuplicateCandidates candidates;
    private final DuplicateCandidateService service;
    private final PersonService persons;
    private final IdentityLocks locks;
    private final InstantSource clock;

    DuplicateDecisionService(
            DuplicateCandidates candidates,
            DuplicateCandidateService service,
            PersonService persons,
            IdentityLocks locks,
            InstantSource clock) {
        this.candidates = candidates;
        this.service = service;
        this.persons = persons;
        this.locks = locks;
        this.clock = clock;
    }

    /** How a coordinator can decide. */
    enum Decision {
        SAME_PERSON,
        DIFFERENT_PERSONS
    }

    /**
     * Takes the decision; one that was taken before may be taken otherwise. Refused when two persons are to be made of
     * records that are linked, for a link is undone by itself, and when one person is to be made of records of which others
     * were decided to be of two.
     */
    @Transactional
    Outcome<DuplicateCandidateView> decide(UUID id, Decision decision, IfMatch match, String by) {
        DuplicateCandidate candidate = candidates.find(id, new Scope.All()).orElseThrow(RecordNotFound::new);
        locks.lockDecisionsAndSearches();
        if (candidates
                        .registered(Set.of(candidate.firstGraduate, candidate.secondGraduate))
                        .size()
                < 2) {
            throw new RecordNotFound();
        }
        match.require(candidate.version);
        switch (decision) {
            case SAME_PERSON -> {
                if (candidates.isRuledOut(candidate)) {
                    return Outcome.refused(Refusal.conflict(IdentityMessage.RULED_OUT_BEFORE));
                }
                // Before the links change: what they close is only what nobody has decided.
                candidate.decide(CandidateStatus.SAME_PERSON, by, clock.instant());
                service.save(candidate);
                persons.unite(candidate.firstGraduate, candidate.secondGraduate, by);
            }
            case DIFFERENT_PERSONS -> {
                if (persons.areOne(candidate.firstGraduate, candidate.secondGraduate)) {
                    return Outcome.refused(Refusal.conflict(IdentityMessage.LINKED_TO_ONE_PERSON));
                }
                candidate.decide(CandidateStatus.DIFFERENT_PERSONS, by, clock.instant());
                service.save(candidate);
            }
        }
        return Outcome.done(DuplicateCandidateView.of(candidate));
    }
}
