package kz.ainalaiyn.gateway.reporting.evidence;

import static kz.ainalaiyn.gateway.reporting.evidence.ASnapshot.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Programme PROGRAMME = ASnapshot.programme("invented", "2023-01-01", "2023-12-31");
    private static final Occasion FORUM = event("2023-10-30", "FORUM", "invented");
    private static final Occasion CAMP = event("2023-07-05", "CAMP", "invented");

    private final ASnapshot told = new ASnapshot();

    @Test
    void what_was_taken_back_does_not_hold_from_then_on() {
        told.reached(PROGRAMME, 1, FORUM).takenBack(PROGRAMME, 1, FORUM);

        assertThat(held(1)).containsExactly("1 FORUM");
        assertThat(held(2)).isEmpty();
    }

    @Test
    void taking_back_takes_one_of_several() {
        told.reached(PROGRAMME, 1, FORUM).reached(PROGRAMME, 1, FORUM).takenBack(PROGRAMME, 1, FORUM);

        assertThat(held(2)).containsExactly("1 FORUM", "1 FORUM");
        assertThat(held(3)).containsExactly("1 FORUM");
    }

    @Test
    void taking_back_leaves_another_person_and_another_occasion() {
        told.reached(PROGRAMME, 1, FORUM)
                .reached(PROGRAMME, 2, FORUM)
                .reached(PROGRAMME, 1, CAMP)
                .takenBack(PROGRAMME, 1, FORUM);

        assertThat(held(4)).containsExactly("1 CAMP", "2 FORUM");
    }

    @Test
    void what_is_taken_back_of_one_is_not_taken_of_another() {
        told.reached(PROGRAMME, 1, FORUM)
                .reached(PROGRAMME, 1, FORUM)
                .reached(PROGRAMME, 2, FORUM)
                .reached(PROGRAMME, 2, CAMP)
                .takenBack(PROGRAMME, 1, FORUM)
                .takenBack(PROGRAMME, 2, FORUM);

        assertThat(held(6)).containsExactly("1 FORUM", "2 CAMP");
    }

    @Test
    void what_was_taken_back_can_become_true_again() {
        told.reached(PROGRAMME, 1, FORUM).takenBack(PROGRAMME, 1, FORUM).reached(PROGRAMME, 1, FORUM);

        assertThat(held(2)).isEmpty();
        assertThat(held(3)).containsExactly("1 FORUM");
    }

    @Test
    void who_changed_since_a_revision_changed_after_it_and_not_later_than_the_evidence() {
        told.reached(PROGRAMME, 1, FORUM)
                .reached(PROGRAMME, 2, FORUM)
                .takenBack(PROGRAMME, 1, FORUM)
                .reached(PROGRAMME, 3, FORUM);

        assertThat(changed(4, 4)).isEmpty();
        assertThat(changed(4, 2)).containsExactly(1, 3);
        assertThat(changed(3, 1)).containsExactly(1, 2);
        assertThat(changed(2, 0)).containsExactly(1, 2);
    }

    private Evidence evidence(long revision) {
        return told.snapshot(revision).evidence().getFirst();
    }

    private List<String> held(long revision) {
        Evidence evidence = evidence(revision);
        List<String> held = new ArrayList<>();
        evidence.forEach((person, occasion) ->
                held.add(person + " " + evidence.occasions().get(occasion).type()));
        return held.stream().sorted().toList();
    }

    private List<Integer> changed(long revision, long since) {
        BitSet persons = evidence(revision).changedSince(since);
        return persons.stream().boxed().toList();
    }
}
