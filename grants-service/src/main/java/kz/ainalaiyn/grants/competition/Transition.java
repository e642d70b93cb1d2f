package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.change.GrantChange.APPLICATION_CHANGED;
import static kz.ainalaiyn.grants.change.GrantChange.AWARD_GRANTED;
import static kz.ainalaiyn.grants.change.GrantChange.COMPETITION_CHANGED;
import static kz.ainalaiyn.grants.competition.Command.ANNOUNCE;
import static kz.ainalaiyn.grants.competition.Command.APPLY;
import static kz.ainalaiyn.grants.competition.Command.APPROVE_RULES;
import static kz.ainalaiyn.grants.competition.Command.BEGIN_REVIEW;
import static kz.ainalaiyn.grants.competition.Command.CANCEL;
import static kz.ainalaiyn.grants.competition.Command.CHANGE;
import static kz.ainalaiyn.grants.competition.Command.CLOSE;
import static kz.ainalaiyn.grants.competition.Command.COMPLETE;
import static kz.ainalaiyn.grants.competition.Command.DECIDE;
import static kz.ainalaiyn.grants.competition.Command.GRANT_AWARD;
import static kz.ainalaiyn.grants.competition.Command.RECORD_APPLICATION;
import static kz.ainalaiyn.grants.competition.Command.WITHDRAW_APPLICATION;
import static kz.ainalaiyn.grants.competition.Command.WRITE_RULES;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.CANCELLED;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.CLOSED;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.COMPLETED;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.DECIDED;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.DRAFT;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.OPEN;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.REVIEW;
import static kz.ainalaiyn.grants.competition.CompetitionStatus.RULES_APPROVED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ainalaiyn.grants.change.GrantChange;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;

/**
 * One row of the table of all that may happen to a competition; what is not in it is refused.
 *
 * <pre>
 * DRAFT ─► RULES_APPROVED ─► OPEN ─clock─► CLOSED ─► REVIEW ─► DECIDED ─► COMPLETED
 *   └────────────┴────────────┴──────────────┴──────────┴─► CANCELLED
 * </pre>
 *
 * @param roles who may command it, see {@link Role}; nobody where the clock does
 * @param change what others are told
 */
record Transition(
        CompetitionStatus from, Command command, Set<String> roles, CompetitionStatus to, GrantChange change) {
    private static final Set<String> STAFF = Set.of(Role.COORDINATOR);
    private static final Set<String> STAFF_AND_PARTNERS = Set.of(Role.COORDINATOR, Role.PARTNER);
    private static final Set<String> CLOCK = Set.of();

    static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, CHANGE, STAFF_AND_PARTNERS, DRAFT, COMPETITION_CHANGED),
            new Transition(DRAFT, WRITE_RULES, STAFF_AND_PARTNERS, DRAFT, COMPETITION_CHANGED),
            new Transition(DRAFT, APPROVE_RULES, STAFF, RULES_APPROVED, COMPETITION_CHANGED),
            new Transition(DRAFT, CANCEL, STAFF, CANCELLED, COMPETITION_CHANGED),
            new Transition(RULES_APPROVED, ANNOUNCE, STAFF, OPEN, COMPETITION_CHANGED),
            new Transition(RULES_APPROVED, CANCEL, STAFF, CANCELLED, COMPETITION_CHANGED),
            new Transition(OPEN, APPLY, STAFF_AND_PARTNERS, OPEN, APPLICATION_CHANGED),
            new Transition(OPEN, RECORD_APPLICATION, STAFF, OPEN, APPLICATION_CHANGED),
            new Transition(OPEN, WITHDRAW_APPLICATION, STAFF_AND_PARTNERS, OPEN, APPLICATION_CHANGED),
            new Transition(OPEN, CLOSE, CLOCK, CLOSED, COMPETITION_CHANGED),
            new Transition(OPEN, CANCEL, STAFF, CANCELLED, COMPETITION_CHANGED),
            new Transition(CLOSED, RECORD_APPLICATION, STAFF, CLOSED, APPLICATION_CHANGED),
            new Transition(CLOSED, WITHDRAW_APPLICATION, STAFF_AND_PARTNERS, CLOSED, APPLICATION_CHANGED),
            new Transition(CLOSED, BEGIN_REVIEW, STAFF, REVIEW, COMPETITION_CHANGED),
            new Transition(CLOSED, CANCEL, STAFF, CANCELLED, COMPETITION_CHANGED),
            new Transition(REVIEW, WITHDRAW_APPLICATION, STAFF_AND_PARTNERS, REVIEW, APPLICATION_CHANGED),
            new Transition(REVIEW, GRANT_AWARD, STAFF, REVIEW, AWARD_GRANTED),
            new Transition(REVIEW, DECIDE, STAFF, DECIDED, COMPETITION_CHANGED),
            new Transition(REVIEW, CANCEL, STAFF, CANCELLED, COMPETITION_CHANGED),
            new Transition(DECIDED, COMPLETE, STAFF, COMPLETED, COMPETITION_CHANGED));

    /** The states in which a command may be given. */
    static Set<CompetitionStatus> statesThatPermit(Command command) {
        return TABLE.stream()
                .filter(one -> one.command == command)
                .map(Transition::from)
                .collect(Collectors.toSet());
    }

    /** Whether the table has a row of this state and of the command of this operation of the contract. */
    static boolean permits(CompetitionStatus from, String operation) {
        return TABLE.stream().anyMatch(one -> one.from == from && one.command.operation.equals(operation));
    }

    /** The row of this state and command, if there is one. */
    static Optional<Transition> row(CompetitionStatus from, Command command) {
        return TABLE.stream()
                .filter(one -> one.from == from && one.command == command)
                .findFirst();
    }

    /** The row of this state and command, for this caller; refused where there is none, or none of its roles may. */
    static Outcome<Transition> of(CompetitionStatus from, Command command, Caller caller) {
        Optional<Transition> row = row(from, command);
        if (row.isEmpty()) {
            return Outcome.refused(refused(from, command));
        }
        return row.get().roles.stream().anyMatch(caller::has)
                ? Outcome.done(row.get())
                : Outcome.refused(new Refusal.NotPermitted());
    }

    /** Why the command cannot be given in this state. */
    static Refusal refused(CompetitionStatus from, Command command) {
        return GrantConflict.TRANSITION_REFUSED.because(
                CompetitionMessage.COMPETITION_STATE.with("status", from).with("command", command.slug()));
    }
}
