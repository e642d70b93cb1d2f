package kz.ainalaiyn.grants.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.graduates.client.GraduatesMessage;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.grants.competition.Command;
import kz.ainalaiyn.grants.competition.CompetitionService;
import kz.ainalaiyn.grants.competition.CompetitionTerms;
import kz.ainalaiyn.grants.competition.GrantProblem;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IdempotencyStore;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.InputRule;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.messages.Message;
import org.jspecify.annotations.Nullable;

/** Takes in applications, and says what came of them. */
@ApplicationScoped
public class ApplicationService {
    private final Applications applications;
    private final CompetitionService competitions;
    private final Roster roster;
    private final IdempotencyStore store;
    private final Event<ErasedApplication> erasures;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    ApplicationService(
            Applications applications,
            CompetitionService competitions,
            Roster roster,
            IdempotencyStore store,
            Event<ErasedApplication> erasures,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.applications = applications;
        this.competitions = competitions;
        this.roster = roster;
        this.store = store;
        this.erasures = erasures;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ApplicationView submit(ApplicationDetails details, Caller caller) {
        ProblemException.refuseAny(faults(details, caller));
        return submit(organisationOf(details.graduateId(), caller), null, details, caller);
    }

    /** Submits or changes the application that an organisation knows under its own identifier. */
    @Transactional
    Put<ApplicationView> put(
            String organisation, String externalId, ApplicationDetails details, IfMatch match, Caller caller) {
        Optional<UUID> known = applications.idOf(organisation, externalId);
        if (known.isPresent()) {
            return new Put.Updated<>(change(known.get(), details, match, caller));
        }
        match.requireAbsent();
        ProblemException.refuseAny(faults(details, caller));
        if (!organisationOf(details.graduateId(), caller).equals(organisation)) {
            throw unknownGraduate();
        }
        return new Put.Created<>(submit(organisation, externalId, details, caller));
    }

    @Transactional
    ApplicationView withdraw(UUID id, Caller caller) {
        UUID competition = applications.competitionOf(id, caller.scope()).orElseThrow(ProblemException::notFound);
        CompetitionTerms terms = competitions
                .permit(Command.WITHDRAW_APPLICATION, competition, caller)
                .orElseThrow(ProblemException::notFound);
        Application application = standing(id, caller.scope());
        applications.changeStatus(application, ApplicationStatus.WITHDRAWN, terms.programme());
        return ApplicationView.of(application);
    }

    ApplicationView get(UUID id, Scope scope) {
        return applications.find(id, scope).map(ApplicationView::of).orElseThrow(ProblemException::notFound);
    }

    ApplicationView getExternal(String organisation, String externalId, Scope scope) {
        return get(applications.idOf(organisation, externalId).orElseThrow(ProblemException::notFound), scope);
    }

    Page<ApplicationView> page(ApplicationFilter filter, PageRequest request, Scope scope) {
        return Page.of(
                applications.list(filter, scope, request.afterId(cursors), request.rowsToRead()),
                request,
                application -> List.of(application.id.toString()),
                ApplicationView::of,
                cursors);
    }

    /** The competition that an application is to; empty where this scope sees no such application. */
    public Optional<UUID> competitionOf(UUID application, Scope scope) {
        return applications.competitionOf(application, scope);
    }

    /**
     * Notes that an award was granted to the application.
     *
     * @throws ProblemException 409 when it is withdrawn or decided
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AwardedApplication award(UUID id, CompetitionTerms terms, Scope scope) {
        Application application = standing(id, scope);
        applications.changeStatus(application, ApplicationStatus.AWARDED, terms.programme());
        return awarded(application);
    }

    /** Takes the text out of the applications of a graduate who was erased. */
    void erase(@Observes ErasedGraduate erased) {
        for (Application application : applications.lockAllOf(erased.id())) {
            long version = application.version;
            application.erase();
            applications.flush();
            if (application.version != version) {
                applications.publish(
                        application,
                        competitions.terms(application.competitionId).programme());
                if (application.status == ApplicationStatus.AWARDED) {
                    erasures.fire(new ErasedApplication(awarded(application)));
                }
            }
            store.erase("/v1/applications/" + application.id);
        }
    }

    private static AwardedApplication awarded(Application application) {
        return new AwardedApplication(
                application.id,
                application.competitionId,
                application.graduateId,
                application.organisation,
                application.title);
    }

    private ApplicationView submit(
            String organisation, @Nullable String externalId, ApplicationDetails details, Caller caller) {
        Instant now = clock.instant();
        Instant submitted = details.submittedAt() == null ? now : details.submittedAt();
        CompetitionTerms terms = acceptable(details, submitted, caller);
        if (applications.hasApplied(details.graduateId(), details.competitionId())) {
            throw ProblemException.of(GrantProblem.ALREADY_APPLIED, ApplicationMessage.APPLIED_BEFORE);
        }
        Application application =
                new Application(ids.next(), organisation, externalId, details, submitted, caller.subject(), now);
        applications.persistAndFlush(application);
        applications.publish(application, terms.programme());
        return ApplicationView.of(application);
    }

    /** A body that says what is so already changes nothing, in whatever state: a PUT may be repeated. */
    private ApplicationView change(UUID id, ApplicationDetails details, IfMatch match, Caller caller) {
        Application known = applications.find(id, caller.scope()).orElseThrow(ProblemException::notFound);
        match.require(known.version);
        if (known.says(details)) {
            return ApplicationView.of(known);
        }
        if (!known.isOf(details)) {
            throw ProblemException.unprocessable(InputError.at("/competitionId", ApplicationMessage.FIXED));
        }
        Instant submitted = details.submittedAt() == null ? known.submittedAt : details.submittedAt();
        CompetitionTerms terms = acceptable(details, submitted, caller);
        requireStanding(known);
        known.describe(details, submitted);
        applications.flush();
        applications.publish(known, terms.programme());
        return ApplicationView.of(known);
    }

    /** The terms, if the competition accepts this now, or accepted it at the moment that a coordinator states. */
    private CompetitionTerms acceptable(ApplicationDetails details, Instant submitted, Caller caller) {
        Instant stated = details.submittedAt();
        requireStatable(stated, caller);
        CompetitionTerms terms = competitions
                .permit(stated == null ? Command.APPLY : Command.RECORD_APPLICATION, details.competitionId(), caller)
                .orElseThrow(() -> ProblemException.unprocessable(
                        InputError.at("/competitionId", ApplicationMessage.UNKNOWN_COMPETITION)));
        if (!terms.includes(submitted)) {
            throw stated == null ? notOpenYet(terms) : outsideOf(terms);
        }
        if (details.requestedAmount().exceeds(terms.largestAward())) {
            throw ProblemException.unprocessable(InputError.at(
                    "/requestedAmount/amount",
                    Message.of(ApplicationMessage.ABOVE_LARGEST_AWARD)
                            .with("maximum", terms.largestAward().toString())));
        }
        return terms;
    }

    private void requireStatable(@Nullable Instant stated, Caller caller) {
        if (stated == null) {
            return;
        }
        if (!caller.has(Role.COORDINATOR)) {
            throw ProblemException.unprocessable(InputError.at("/submittedAt", ApplicationMessage.COORDINATOR_ONLY));
        }
        if (stated.isAfter(clock.instant())) {
            throw ProblemException.unprocessable(InputError.at("/submittedAt", InputRule.IN_THE_FUTURE));
        }
    }

    private static ProblemException notOpenYet(CompetitionTerms terms) {
        return ProblemException.of(
                GrantProblem.NOT_OPEN_YET,
                Message.of(ApplicationMessage.ACCEPTED_FROM).with("opensAt", String.valueOf(terms.opensAt())));
    }

    private static ProblemException outsideOf(CompetitionTerms terms) {
        return ProblemException.unprocessable(InputError.at(
                "/submittedAt",
                Message.of(ApplicationMessage.OUTSIDE_PERIOD)
                        .with("minimum", String.valueOf(terms.opensAt()))
                        .with("maximum", String.valueOf(terms.deadline()))));
    }

    private Application standing(UUID id, Scope scope) {
        Application application = applications.lock(id, scope).orElseThrow(ProblemException::notFound);
        requireStanding(application);
        return application;
    }

    private static void requireStanding(Application application) {
        if (application.status != ApplicationStatus.SUBMITTED) {
            throw ProblemException.of(
                    GrantProblem.APPLICATION_SETTLED,
                    Message.of(ApplicationMessage.APPLICATION_IS).with("status", application.status));
        }
    }

    /** What an application names that the caller does not see; all of it. */
    List<InputError> faults(ApplicationDetails details, Caller caller) {
        List<InputError> faults = new ArrayList<>();
        if (details.graduateId() != null
                && roster.find(details.graduateId(), caller).isEmpty()) {
            faults.add(unknownGraduatePlace());
        }
        if (details.competitionId() != null && !competitions.isVisible(details.competitionId(), caller.scope())) {
            faults.add(InputError.at("/competitionId", ApplicationMessage.UNKNOWN_COMPETITION));
        }
        return faults;
    }

    private String organisationOf(UUID graduate, Caller caller) {
        return roster.organisationOf(graduate, caller, unknownGraduatePlace());
    }

    private static ProblemException unknownGraduate() {
        return ProblemException.unprocessable(unknownGraduatePlace());
    }

    private static InputError unknownGraduatePlace() {
        return InputError.at("/graduateId", GraduatesMessage.UNKNOWN_GRADUATE);
    }
}
