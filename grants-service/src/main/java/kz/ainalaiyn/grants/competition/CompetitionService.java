package kz.ainalaiyn.grants.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.ainalaiyn.grants.change.GrantChange;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Patch;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Drafts competitions, finds them, and carries out what {@link Transition} permits. */
@ApplicationScoped
public class CompetitionService {
    private final Competitions competitions;
    private final Applicants applicants;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    CompetitionService(
            Competitions competitions,
            Applicants applicants,
            Outbox outbox,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.competitions = competitions;
        this.applicants = applicants;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    CompetitionView draft(String organisation, @Nullable String externalId, CompetitionDetails details) {
        Competition competition = new Competition(ids.next(), organisation, externalId, details);
        competitions.persistAndFlush(competition);
        publish(competition, GrantChange.COMPETITION_CHANGED);
        return view(competition);
    }

    /** Drafts or changes the competition that an organisation knows under its own identifier. */
    @Transactional
    Outcome<Put<CompetitionView>> put(
            String organisation, String externalId, CompetitionDetails details, IfMatch match, Caller caller) {
        return Put.of(
                match,
                competitions.idOf(organisation, externalId).map(id -> lockOwn(id, caller.scope())),
                known -> known.versionAt(clock.instant()),
                () -> Outcome.done(draft(organisation, externalId, details)),
                known -> change(known, details, caller));
    }

    @Transactional
    Outcome<CompetitionView> patch(UUID id, Patch<CompetitionDetails> patch, IfMatch match, Caller caller) {
        Competition competition = lockOwn(id, caller.scope());
        match.require(competition.versionAt(clock.instant()));
        return change(competition, patch.applyTo(competition.details(), details -> List.of()), caller);
    }

    CompetitionView get(UUID id, Scope scope) {
        return competitions.find(id, scope).map(this::view).orElseThrow(RecordNotFound::new);
    }

    CompetitionView getExternal(String organisation, String externalId, Scope scope) {
        return get(competitions.idOf(organisation, externalId).orElseThrow(RecordNotFound::new), scope);
    }

    Page<CompetitionView> page(CompetitionFilter filter, PageRequest request, Scope scope) {
        Instant now = clock.instant();
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> competitions.list(
                                filter,
                                scope,
                                now,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        competition -> CompetitionView.of(competition, now),
                        cursors)
                .counted(competitions.count(filter, scope, now));
    }

    @Transactional
    Outcome<CompetitionView> announce(UUID id, AnnouncementDetails announcement, Caller caller) {
        return carryOut(
                id,
                Command.ANNOUNCE,
                competition -> {
                    competition.announce(announcement, clock.instant());
                    return Optional.empty();
                },
                caller);
    }

    @Transactional
    Outcome<CompetitionView> beginReview(UUID id, Caller caller) {
        return carryOut(id, Command.BEGIN_REVIEW, competition -> Optional.empty(), caller);
    }

    /** Ends the review: whoever has no award is declined. */
    @Transactional
    Outcome<CompetitionView> decide(UUID id, Caller caller) {
        return carryOut(
                id,
                Command.DECIDE,
                competition -> {
                    applicants.declineTheRest(competition.id, competition.programme);
                    return Optional.empty();
                },
                caller);
    }

    @Transactional
    Outcome<CompetitionView> complete(UUID id, Caller caller) {
        return carryOut(id, Command.COMPLETE, competition -> Optional.empty(), caller);
    }

    /** Cancels the competition, unless somebody was granted an award. */
    @Transactional
    Outcome<CompetitionView> cancel(UUID id, Caller caller) {
        return carryOut(id, Command.CANCEL, CompetitionService::awardsGranted, caller);
    }

    /**
     * The terms of a competition, if this may be done to it now; they stay so until the transaction ends. Empty where this
     * caller sees no such competition.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Outcome<CompetitionTerms>> permit(Command command, UUID id, Caller caller) {
        Instant now = clock.instant();
        return competitions
                .lock(id, caller.scope())
                .map(competition -> Transition.of(competition.statusAt(now), command, caller)
                        .map(row -> CompetitionTerms.of(competition, now)));
    }

    /** Whether callers of this scope see the competition. */
    public boolean isVisible(UUID id, Scope scope) {
        return competitions.find(id, scope).isPresent();
    }

    /** The terms of a competition that is there, whoever asks. */
    public CompetitionTerms terms(UUID id) {
        return CompetitionTerms.of(competitions.findById(id), clock.instant());
    }

    /** Does to the competition what the table permits, unless the change finds a reason to refuse, and tells of it. */
    Outcome<CompetitionView> carryOut(
            UUID id, Command command, Function<Competition, Optional<Refusal>> change, Caller caller) {
        Competition competition = lockOwn(id, caller.scope());
        closeIfDue(competition);
        return Transition.of(competition.status, command, caller).flatMap(step -> {
            long version = competition.version;
            return Outcome.unless(change.apply(competition), () -> {
                competition.status = step.to();
                competitions.flush();
                publishIfChanged(version, competition, step.change());
                return Outcome.done(view(competition));
            });
        });
    }

    /** The competition, if it is this scope's to change, locked. */
    Competition lockOwn(UUID id, Scope scope) {
        return competitions.lockOwn(id, scope).orElseThrow(RecordNotFound::new);
    }

    /** A body that says what is so already changes nothing, in whatever state: a PUT may be repeated. */
    private Outcome<CompetitionView> change(Competition competition, CompetitionDetails details, Caller caller) {
        CompetitionDetails before = competition.details();
        long version = competition.version;
        competition.describe(details);
        if (competition.details().equals(before)) {
            return Outcome.done(view(competition));
        }
        return Transition.of(competition.statusAt(clock.instant()), Command.CHANGE, caller)
                .map(row -> {
                    competitions.flush();
                    publishIfChanged(version, competition, row.change());
                    return view(competition);
                });
    }

    /** Writes down what the clock has done, so that the change that follows has a version of its own. */
    private void closeIfDue(Competition competition) {
        if (competition.isOverdue(clock.instant())) {
            Transition step = Transition.row(competition.status, Command.CLOSE).orElseThrow();
            competition.status = step.to();
            competitions.flush();
            publish(competition, step.change());
        }
    }

    private static Optional<Refusal> awardsGranted(Competition competition) {
        return competition.awardsGranted == 0
                ? Optional.empty()
                : Optional.of(GrantConflict.AWARDS_GRANTED.because(
                        CompetitionMessage.AWARDS_GRANTED_ALREADY.with("count", competition.awardsGranted)));
    }

    private CompetitionView view(Competition competition) {
        return CompetitionView.of(competition, clock.instant());
    }

    private void publishIfChanged(long version, Competition competition, GrantChange change) {
        if (competition.version != version) {
            publish(competition, change);
        }
    }

    private void publish(Competition competition, GrantChange change) {
        outbox.append(new Change(
                change,
                competition.id.toString(),
                competition.version,
                competition.organisation,
                CompetitionState.of(competition)));
    }
}
