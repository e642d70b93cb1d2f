package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.ProblemException;

/** Decides whether the records of a duplicate candidate are of one person. */
@ApplicationScoped
class DuplicateDecisions {
    private final DuplicateCandidates candidates;
    private final Persons persons;
    private final IdentityLocks locks;
    private final InstantSource clock;

    DuplicateDecisions(DuplicateCandidates candidates, Persons persons, IdentityLocks locks, InstantSource clock) {
        this.candidates = candidates;
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
     * Takes the decision; one that was taken before may be taken otherwise.
     *
     * @throws ProblemException 409 when two persons are to be made of records that are linked: a link is undone by itself; and when
     *     one person is to be made of records of which others were decided to be of two
     */
    @Transactional
    DuplicateCandidateView decide(UUID id, Decision decision, IfMatch match, String by) {
        DuplicateCandidate candidate = candidates.get(id, new Scope.All());
        List<UUID> pair = List.of(candidate.firstGraduate, candidate.secondGraduate);
        locks.lockDecisionsAndSearches();
        if (!candidates.areRegistered(pair)) {
            throw ProblemException.notFound();
        }
        match.require(candidate.version);
        switch (decision) {
            case SAME_PERSON -> {
                if (candidates.isRuledOut(candidate)) {
                    throw ProblemException.of(HttpProblem.CONFLICT, IdentityMessage.RULED_OUT_BEFORE);
                }
                // Before the links change: what they close is only what nobody has decided.
                candidate.decide(CandidateStatus.SAME_PERSON, by, clock.instant());
                candidates.save(candidate);
                persons.unite(candidate.firstGraduate, candidate.secondGraduate, by);
            }
            case DIFFERENT_PERSONS -> {
                if (persons.areOne(candidate.firstGraduate, candidate.secondGraduate)) {
                    throw ProblemException.of(HttpProblem.CONFLICT, IdentityMessage.LINKED_TO_ONE_PERSON);
                }
                candidate.decide(CandidateStatus.DIFFERENT_PERSONS, by, clock.instant());
                candidates.save(candidate);
            }
        }
        return DuplicateCandidateView.of(candidate);
    }
}
