package kz.ainalaiyn.grants.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.graduates.client.GraduatesMessage;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.grants.change.GrantChange;
import kz.ainalaiyn.grants.competition.Applicants;
import kz.ainalaiyn.grants.competition.Command;
import kz.ainalaiyn.grants.competition.CompetitionService;
import kz.ainalaiyn.grants.competition.CompetitionTerms;
import kz.ainalaiyn.grants.competition.GrantConflict;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
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
import kz.ainalaiyn.platform.imports.Imports;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes in applications, and says what came of them. */
@ApplicationScoped
public class ApplicationService implements Applicants {
    private final Applications applications;
    private final CompetitionService competitions;
    private final Roster roster;
    private final StoredAnswers answers;
    private final Imports imports;
    private final Event<ErasedApplication> erasures;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    ApplicationService(
            Applications applications,
            CompetitionService competitions,
            Roster roster,
            StoredAnswers answers,
            Imports imports,
            Event<ErasedApplication> erasures,
            Outbox outbox,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.applications = applications;
        this.competitions = competitions;
        this.roster = roster;
        this.answers = answers;
        this.imports = imports;
        this.erasures = erasures;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome<ApplicationView> submit(ApplicationDetails details, Caller caller) {
        // Whose the graduate is stays so, once it was looked up, until the transaction ends.
        return Outcome.unless(
                faults(details, caller), () -> submit(whose(details, caller).orElseThrow(), null, details, caller));
    }

    /** Submits or changes the application that an organisation knows under its own identifier. */
    @Transactional
    Outcome<Put<ApplicationView>> put(
            String organisation, String externalId, ApplicationDetails details, IfMatch match, Caller caller) {
        Optional<UUID> known = applications.idOf(organisation, externalId);
        if (known.isPresent()) {
            return change(known.get(), details, match, caller);
        }
        match.requireAbsent();
        return Outcome.unless(
                        faults(organisation, details, caller), () -> submit(organisation, externalId, details, caller))
                .map(Put.Created::new);
    }

    @Transactional
    Outcome<ApplicationView> withdraw(UUID id, Caller caller) {
        UUID competition = applications.competitionOf(id, caller.scope()).orElseThrow(RecordNotFound::new);
        return competitions
                .permit(Command.WITHDRAW_APPLICATION, competition, caller)
                .orElseThrow(RecordNotFound::new)
                .flatMap(terms -> settle(id, ApplicationStatus.WITHDRAWN, terms, caller.scope()))
                .map(ApplicationView::of);
    }

    /** Takes an application back that was never made, unless it is settled; its applicant may apply again. */
    @Transactional
    Optional<Refusal> takeBack(String organisation, String externalId, IfMatch match, Caller caller) {
        UUID id = applications.idOf(organisation, externalId).orElseThrow(RecordNotFound::new);
        UUID competition = applications.competitionOf(id, caller.scope()).orElseThrow(RecordNotFound::new);
        return switch (competitions
                .permit(Command.WITHDRAW_APPLICATION, competition, caller)
                .orElseThrow(RecordNotFound::new)) {
            case Outcome.Refused<CompetitionTerms>(Refusal reason) -> Optional.of(reason);
            case Outcome.Done<CompetitionTerms>(CompetitionTerms terms) -> {
                Application application = applications.lock(id, caller.scope()).orElseThrow(RecordNotFound::new);
                match.require(application.version);
                Optional<Refusal> settled = application.settled();
                if (settled.isEmpty()) {
                    applications.delete(application);
                    applications.flush();
                    publish(application, application.version + 1, terms.programme(), Change.ENTERED_IN_ERROR);
                }
                yield settled;
            }
        };
    }

    ApplicationView get(UUID id, Scope scope) {
        return applications.find(id, scope).map(ApplicationView::of).orElseThrow(RecordNotFound::new);
    }

    /** What is recorded under an organisation's own identifier, as it would be sent; empty where nothing is. */
    Optional<Existing> existing(String organisation, String externalId, Scope scope) {
        return applications
                .idOf(organisation, externalId)
                .flatMap(id -> applications.find(id, scope))
                .map(application -> new Existing(application.details(), application.version));
    }

    ApplicationView getExternal(String organisation, String externalId, Scope scope) {
        return get(applications.idOf(organisation, externalId).orElseThrow(RecordNotFound::new), scope);
    }

    Page<ApplicationView> page(ApplicationFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> applications.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        ApplicationView::of,
                        cursors)
                .counted(applications.count(filter, scope));
    }

    /** The competition that an application is to; empty where this scope sees no such application. */
    public Optional<UUID> competitionOf(UUID application, Scope scope) {
        return applications.competitionOf(application, scope);
    }

    /** Notes that an award was granted to the application, unless it is withdrawn or decided. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome<AwardedApplication> award(UUID id, CompetitionTerms terms, Scope scope) {
        return settle(id, ApplicationStatus.AWARDED, terms, scope).map(AwardedApplication::of);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void declineTheRest(UUID competition, String programme) {
        applications
                .submittedTo(competition)
                .forEach(application -> changeStatus(application, ApplicationStatus.DECLINED, programme));
    }

    /** Takes the text out of the applications of a graduate who was erased. */
    void erase(@Observes ErasedGraduate erased) {
        imports.erase(erased.id());
        for (Application application : applications.lockAllOf(erased.id())) {
            long version = application.version;
            application.erase();
            applications.flush();
            if (application.version != version) {
                publish(
                        application,
                        competitions.terms(application.competitionId).programme());
                if (application.status == ApplicationStatus.AWARDED) {
                    erasures.fire(new ErasedApplication(AwardedApplication.of(application)));
                }
            }
            answers.erase(application);
        }
    }

    private Outcome<ApplicationView> submit(
            String organisation, @Nullable String externalId, ApplicationDetails details, Caller caller) {
        Instant now = clock.instant();
        Instant submitted = details.submittedAt() == null ? now : details.submittedAt();
        return acceptable(details, submitted, caller).flatMap(terms -> {
            if (applications.hasApplied(details.graduateId(), details.competitionId())) {
                return Outcome.refused(GrantConflict.ALREADY_APPLIED.because(ApplicationMessage.APPLIED_BEFORE));
            }
            Application application =
                    new Application(ids.next(), organisation, externalId, details, submitted, caller.subject(), now);
            applications.persistAndFlush(application);
            publish(application, terms.programme());
            return Outcome.done(ApplicationView.of(application));
        });
    }

    /** A body that says what is so already changes nothing, in whatever state: a PUT may be repeated. */
    private Outcome<Put<ApplicationView>> change(UUID id, ApplicationDetails details, IfMatch match, Caller caller) {
        Application known = applications.find(id, caller.scope()).orElseThrow(RecordNotFound::new);
        match.require(known.version);
        if (known.says(details)) {
            return Outcome.done(new Put.Unchanged<>(ApplicationView.of(known)));
        }
        if (!known.isOf(details)) {
            return unusable("/competitionId", Message.of(ApplicationMessage.FIXED));
        }
        Instant submitted = details.submittedAt() == null ? known.submittedAt : details.submittedAt();
        return acceptable(details, submitted, caller)
                .flatMap(terms -> Outcome.unless(known.settled(), () -> {
                    known.describe(details, submitted);
                    applications.flush();
                    publish(known, terms.programme());
                    return Outcome.done(new Put.Updated<>(ApplicationView.of(known)));
                }));
    }

    /** The terms, if the competition accepts this now, or accepted it at the moment that a coordinator states. */
    private Outcome<CompetitionTerms> acceptable(ApplicationDetails details, Instant submitted, Caller caller) {
        Instant stated = details.submittedAt();
        if (stated != null && !caller.has(Role.COORDINATOR)) {
            return unusable("/submittedAt", Message.of(ApplicationMessage.COORDINATOR_ONLY));
        }
        if (stated != null && stated.isAfter(clock.instant())) {
            return unusable("/submittedAt", Message.of(ApplicationMessage.IN_THE_FUTURE));
        }
        return competitions
                .permit(stated == null ? Command.APPLY : Command.RECORD_APPLICATION, details.competitionId(), caller)
                .orElseGet(() -> Outcome.refused(Refusal.unusable(unknownCompetition())))
                .flatMap(terms -> withinTerms(terms, details, submitted));
    }

    private static Outcome<CompetitionTerms> withinTerms(
            CompetitionTerms terms, ApplicationDetails details, Instant submitted) {
        if (!terms.includes(submitted)) {
            return details.submittedAt() == null
                    ? Outcome.refused(GrantConflict.NOT_OPEN_YET.because(
                            ApplicationMessage.ACCEPTED_FROM.with("opensAt", String.valueOf(terms.opensAt()))))
                    : unusable(
                            "/submittedAt",
                            ApplicationMessage.OUTSIDE_PERIOD
                                    .with("minimum", String.valueOf(terms.opensAt()))
                                    .with("maximum", String.valueOf(terms.deadline())));
        }
        return details.requestedAmount().exceeds(terms.largestAward())
                ? unusable(
                        "/requestedAmount/amount",
                        ApplicationMessage.ABOVE_LARGEST_AWARD.with(
                                "maximum", terms.largestAward().toString()))
                : Outcome.done(terms);
    }

    /** Gives an application that is not settled yet the status that settles it. */
    private Outcome<Application> settle(UUID id, ApplicationStatus status, CompetitionTerms terms, Scope scope) {
        Application application = applications.lock(id, scope).orElseThrow(RecordNotFound::new);
        return Outcome.unless(application.settled(), () -> {
            changeStatus(application, status, terms.programme());
            return Outcome.done(application);
        });
    }

    private void changeStatus(Application application, ApplicationStatus status, String programme) {
        application.status = status;
        applications.flush();
        publish(application, programme);
    }

    private void publish(Application application, String programme) {
        publish(application, application.version, programme, application.status.name());
    }

    private void publish(Application application, long version, String programme, String status) {
        outbox.append(new Change(
                GrantChange.APPLICATION_CHANGED,
                application.id.toString(),
                version,
                application.organisation,
                Map.of(
                        "organisation", application.organisation,
                        "competitionId", application.competitionId,
                        "programme", programme,
                        "graduateId", application.graduateId,
                        "status", status)));
    }

    /** What an application names that the caller does not see; all of it. */
    List<InputError> faults(ApplicationDetails details, Caller caller) {
        List<InputError> faults = new ArrayList<>();
        if (details.graduateId() != null && whose(details, caller).isEmpty()) {
            faults.add(unknownGraduate());
        }
        if (details.competitionId() != null && !competitions.isVisible(details.competitionId(), caller.scope())) {
            faults.add(unknownCompetition());
        }
        return faults;
    }

    /** As {@link #faults(ApplicationDetails, Caller)}, and a graduate of another organisation than this one. */
    private List<InputError> faults(String organisation, ApplicationDetails details, Caller caller) {
        List<InputError> faults = faults(details, caller);
        return faults.isEmpty() && !whose(details, caller).equals(Optional.of(organisation))
                ? List.of(unknownGraduate())
                : faults;
    }

    /** The organisation of the graduate; empty where the caller may not name the graduate. */
    private Optional<String> whose(ApplicationDetails details, Caller caller) {
        return roster.find(details.graduateId(), caller);
    }

    private static InputError unknownGraduate() {
        return InputError.at("/graduateId", GraduatesMessage.UNKNOWN_GRADUATE);
    }

    private static InputError unknownCompetition() {
        return InputError.at("/competitionId", ApplicationMessage.UNKNOWN_COMPETITION);
    }

    private static <T> Outcome<T> unusable(String pointer, Message reason) {
        return Outcome.refused(Refusal.unusable(InputError.at(pointer, reason)));
    }
}
