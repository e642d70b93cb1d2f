package kz.ainalaiyn.grants.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.grants.application.ApplicationService;
import kz.ainalaiyn.grants.application.AwardedApplication;
import kz.ainalaiyn.grants.application.ErasedApplication;
import kz.ainalaiyn.grants.change.GrantChange;
import kz.ainalaiyn.grants.competition.AwardBudget;
import kz.ainalaiyn.grants.competition.CompetitionService;
import kz.ainalaiyn.grants.competition.CompetitionTerms;
import kz.ainalaiyn.grants.competition.GrantConflict;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Grants awards within a competition's number and budget, and finds them. */
@ApplicationScoped
class AwardService {
    private final Awards awards;
    private final ApplicationService applications;
    private final CompetitionService competitions;
    private final AwardBudget budget;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    AwardService(
            Awards awards,
            ApplicationService applications,
            CompetitionService competitions,
            AwardBudget budget,
            Outbox outbox,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.awards = awards;
        this.applications = applications;
        this.competitions = competitions;
        this.budget = budget;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome<AwardView> grant(@Nullable String externalId, AwardDetails details, String by, Scope scope) {
        Optional<UUID> competition = applications.competitionOf(details.applicationId(), scope);
        if (competition.isEmpty()) {
            return Outcome.refused(Refusal.unusable(unknownApplication()));
        }
        CompetitionTerms terms = competitions.terms(competition.get());
        if (details.amount().exceeds(terms.largestAward())) {
            return Outcome.refused(Refusal.unusable(InputError.at(
                    "/amount/amount",
                    AwardMessage.ABOVE_LARGEST_AWARD.with(
                            "maximum", terms.largestAward().toString()))));
        }
        return Outcome.unless(
                budget.reserve(terms.id(), details.amount()),
                () -> applications.award(details.applicationId(), terms, scope).map(application -> {
                    Award award = new Award(ids.next(), externalId, application, details.amount(), by, clock.instant());
                    awards.persistAndFlush(award);
                    publish(award, application, terms.programme());
                    return AwardView.of(award);
                }));
    }

    /** Grants an award under the organisation's own identifier, once. */
    @Transactional
    Outcome<Put<AwardView>> put(
            Scope.Organisation organisation, String externalId, AwardDetails details, IfMatch match, String by) {
        return Put.of(
                match,
                awards.findExternal(organisation.code(), externalId, organisation),
                known -> known.version,
                () -> grant(externalId, details, by, organisation),
                known -> known.says(details)
                        ? Outcome.done(AwardView.of(known))
                        : Outcome.refused(GrantConflict.AWARD_FIXED.because(AwardMessage.AWARD_UNDER_IDENTIFIER)));
    }

    /** Tells the award again: whoever followed the feed holds the title that it was granted with. */
    void republish(@Observes ErasedApplication erased) {
        AwardedApplication application = erased.application();
        Award award = awards.renewed(application.id());
        publish(award, application, competitions.terms(award.competitionId).programme());
    }

    AwardView get(UUID id, Scope scope) {
        return awards.find(id, scope).map(AwardView::of).orElseThrow(RecordNotFound::new);
    }

    AwardView getExternal(String organisation, String externalId, Scope scope) {
        return awards.findExternal(organisation, externalId, scope)
                .map(AwardView::of)
                .orElseThrow(RecordNotFound::new);
    }

    Page<AwardView> page(AwardFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> awards.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        AwardView::of,
                        cursors)
                .counted(awards.count(filter, scope));
    }

    /** What an award names that this scope does not see. */
    List<InputError> faults(AwardDetails details, Scope scope) {
        return details.applicationId() == null
                        || applications
                                .competitionOf(details.applicationId(), scope)
                                .isPresent()
                ? List.of()
                : List.of(unknownApplication());
    }

    private static InputError unknownApplication() {
        return InputError.at("/applicationId", AwardMessage.UNKNOWN_APPLICATION);
    }

    /** The project's title goes with an award and not with an application: who was not chosen need not be told of. */
    private void publish(Award award, AwardedApplication application, String programme) {
        outbox.append(new Change(
                GrantChange.AWARD_GRANTED,
                award.id.toString(),
                award.version,
                award.organisation,
                Map.of(
                        "organisation", award.organisation,
                        "competitionId", award.competitionId,
                        "programme", programme,
                        "applicationId", award.applicationId,
                        "graduateId", award.graduateId,
                        "title", application.title(),
                        "amount", Money.kzt(award.amount))));
    }
}
