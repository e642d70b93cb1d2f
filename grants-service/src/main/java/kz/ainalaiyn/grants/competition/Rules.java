package kz.ainalaiyn.grants.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.messages.Message;

/** The rules of competitions in all their versions. */
@ApplicationScoped
class Rules implements PanacheRepositoryBase<RulesVersion, RulesId> {
    private final CompetitionService service;
    private final Cursors cursors;
    private final InstantSource clock;

    Rules(CompetitionService service, Cursors cursors, InstantSource clock) {
        this.service = service;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Writes a new version; the wording that is there already is no new one, in whatever state. */
    @Transactional
    Put<RulesView> write(UUID competition, RulesText text, IfMatch match, Caller caller) {
        service.lockOwn(competition, caller.scope());
        Optional<RulesVersion> before = current(competition);
        before.ifPresentOrElse(rules -> match.require(RulesView.of(rules).version()), match::requireAbsent);
        if (before.isPresent() && before.get().text.equals(text)) {
            return new Put.Updated<>(RulesView.of(before.get()));
        }
        int number = before.map(rules -> rules.id.number() + 1).orElse(1);
        RulesVersion written =
                new RulesVersion(new RulesId(competition, number), text, caller.subject(), clock.instant());
        service.carryOut(competition, Command.WRITE_RULES, draft -> persist(written), caller);
        RulesView view = RulesView.of(written);
        return before.isEmpty() ? new Put.Created<>(view) : new Put.Updated<>(view);
    }

    /** Approves the version of this number, which must be the latest: nobody approves what was not read. */
    @Transactional
    CompetitionView approve(UUID competition, int number, Caller caller) {
        return service.carryOut(
                competition,
                Command.APPROVE_RULES,
                draft -> latest(competition, number).approve(caller.subject(), clock.instant()),
                caller);
    }

    RulesView get(UUID competition, Scope scope) {
        service.get(competition, scope);
        return current(competition).map(RulesView::of).orElseThrow(ProblemException::notFound);
    }

    Page<RulesView> versions(UUID competition, PageRequest request, Scope scope) {
        service.get(competition, scope);
        int after = request.after(cursors, 1)
                .map(key -> Integer.valueOf(key.getFirst()))
                .orElse(0);
        return Page.of(
                find("id.competitionId = ?1 and id.number > ?2 order by id.number", competition, after)
                        .range(0, request.rowsToRead() - 1)
                        .list(),
                request,
                rules -> List.of(Integer.toString(rules.id.number())),
                RulesView::of,
                cursors);
    }

    private Optional<RulesVersion> current(UUID competition) {
        return find("id.competitionId = ?1 order by id.number desc", competition)
                .firstResultOptional();
    }

    private RulesVersion latest(UUID competition, int number) {
        RulesVersion rules = current(competition)
                .orElseThrow(() -> ProblemException.of(GrantProblem.RULES_NOT_READY, CompetitionMessage.RULES_MISSING));
        if (rules.id.number() != number) {
            throw ProblemException.of(
                    GrantProblem.RULES_NOT_READY,
                    Message.of(CompetitionMessage.RULES_OUTDATED).with("number", rules.id.number()));
        }
        return rules;
    }
}
