package kz.ainalaiyn.grants.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Writes, approves and finds the rules of competitions. */
@ApplicationScoped
class RulesService {
    private final Rules rules;
    private final CompetitionService competitions;
    private final Cursors cursors;
    private final InstantSource clock;

    RulesService(Rules rules, CompetitionService competitions, Cursors cursors, InstantSource clock) {
        this.rules = rules;
        this.competitions = competitions;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Writes a new version; the wording that is there already is no new one, in whatever state. */
    @Transactional
    Outcome<Put<RulesView>> write(UUID competition, RulesText text, IfMatch match, Caller caller) {
        competitions.lockOwn(competition, caller.scope());
        return Put.of(
                match,
                rules.current(competition),
                before -> RulesView.of(before).version(),
                () -> writeNext(competition, 1, text, caller),
                before -> before.text.equals(text)
                        ? Outcome.done(RulesView.of(before))
                        : writeNext(competition, before.id.number() + 1, text, caller));
    }

    private Outcome<RulesView> writeNext(UUID competition, int number, RulesText text, Caller caller) {
        RulesVersion written =
                new RulesVersion(new RulesId(competition, number), text, caller.subject(), clock.instant());
        return competitions
                .carryOut(
                        competition,
                        Command.WRITE_RULES,
                        draft -> {
                            rules.persist(written);
                            return Optional.empty();
                        },
                        caller)
                .map(draft -> RulesView.of(written));
    }

    /** Approves the version of this number, which must be the latest: nobody approves what was not read. */
    @Transactional
    Outcome<CompetitionView> approve(UUID competition, int number, Caller caller) {
        return competitions.carryOut(
                competition, Command.APPROVE_RULES, draft -> approveLatest(draft, number, caller), caller);
    }

    /** Approves the latest version; why not, where this is not the latest. */
    private Optional<Refusal> approveLatest(Competition draft, int number, Caller caller) {
        RulesVersion latest = rules.current(draft.id).orElse(null);
        if (latest == null) {
            return Optional.of(GrantConflict.RULES_NOT_READY.because(CompetitionMessage.RULES_MISSING));
        }
        if (latest.id.number() != number) {
            return Optional.of(GrantConflict.RULES_NOT_READY.because(
                    CompetitionMessage.RULES_OUTDATED.with("number", latest.id.number())));
        }
        latest.approve(caller.subject(), clock.instant());
        return Optional.empty();
    }

    RulesView get(UUID competition, Scope scope) {
        competitions.get(competition, scope);
        return rules.current(competition).map(RulesView::of).orElseThrow(RecordNotFound::new);
    }

    Page<RulesView> versions(UUID competition, PageRequest request, Scope scope) {
        competitions.get(competition, scope);
        return Page.of(
                request,
                each -> rules.list(competition, Math.toIntExact(each.afterNumber(cursors, 0)), each.rowsToRead()),
                version -> List.of(Integer.toString(version.id.number())),
                RulesView::of,
                cursors);
    }
}
