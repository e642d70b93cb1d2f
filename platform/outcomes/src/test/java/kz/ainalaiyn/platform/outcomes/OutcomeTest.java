package kz.ainalaiyn.platform.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.platform.messages.MessageKey;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Refusal FULL = Refusal.conflict(Reason.ALL_SEATS_ARE_TAKEN);

    private enum Reason implements MessageKey {
        ALL_SEATS_ARE_TAKEN,
        UNKNOWN
    }

    @Test
    void what_is_done_goes_on_to_the_next_step() {
        Outcome<Integer> outcome = Outcome.done("1").map(Integer::valueOf).flatMap(one -> Outcome.done(one + 1));

        assertThat(outcome).isEqualTo(Outcome.done(2));
        assertThat(outcome.<Integer>orElseThrow(refusal -> new IllegalStateException()))
                .isEqualTo(2);
    }

    @Test
    void what_is_refused_takes_no_further_step_and_keeps_its_reason() {
        Outcome<String> refused = Outcome.refused(FULL);

        Outcome<Integer> outcome = refused.map(Integer::valueOf).flatMap(one -> {
            throw new AssertionError("A step after a refusal");
        });

        assertThat(outcome).isEqualTo(Outcome.refused(FULL));
        assertThatThrownBy(() -> outcome.orElseThrow(refusal -> new IllegalStateException(refusal.toString())))
                .hasMessageContaining("all-seats-are-taken");
    }

    @Test
    void a_reason_to_refuse_comes_before_the_rest() {
        InputError fault = InputError.at("/graduateId", Reason.UNKNOWN);

        assertThat(Outcome.unless(Optional.of(FULL), () -> Outcome.done(1))).isEqualTo(Outcome.refused(FULL));
        assertThat(Outcome.unless(List.of(fault), () -> Outcome.done(1)))
                .isEqualTo(Outcome.refused(Refusal.unusable(fault)));
        assertThat(Outcome.unless(Optional.empty(), () -> Outcome.done(1))).isEqualTo(Outcome.done(1));
        assertThat(Outcome.unless(List.of(), () -> Outcome.done(1))).isEqualTo(Outcome.done(1));
    }

    @Test
    void a_conflict_is_named_for_clients_by_its_constant() {
        assertThat(ConflictKind.ORDINARY.slug()).isEqualTo("conflict");
        assertThat(Kind.BUDGET_EXCEEDED.slug()).isEqualTo("budget-exceeded");
    }

    private enum Kind implements ConflictKind {
        BUDGET_EXCEEDED
    }
}
