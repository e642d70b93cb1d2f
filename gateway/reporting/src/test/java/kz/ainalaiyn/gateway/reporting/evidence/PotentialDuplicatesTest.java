package kz.ainalaiyn.gateway.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PotentialDuplicatesTest {
    /** Revision 1: 1 and 2, by two candidates. Revision 4: one of these is decided, and 2 and 3 are opened. Revision 6: the other is. */
    private final PotentialDuplicates pairs = PotentialDuplicates.NONE
            .with(new int[] {1, 1, 2, 2})
            .with(new int[] {4, 1, 2, -1, 4, 2, 3, 1, 6, 1, 2, -1});

    @Test
    void a_pair_is_open_from_its_first_candidate_to_its_last() {
        assertThat(pairs.at(0)).isEmpty();
        assertThat(pairs.at(1)).singleElement().satisfies(group -> {
            assertThat(group.persons()).containsExactlyInAnyOrder(1, 2);
            assertThat(group.candidates()).isEqualTo(2);
        });
        assertThat(pairs.at(3))
                .singleElement()
                .extracting(DuplicateGroup::candidates)
                .isEqualTo(2);
        assertThat(pairs.at(6))
                .singleElement()
                .satisfies(group -> assertThat(group.persons()).containsExactlyInAnyOrder(2, 3));
    }

    @Test
    void pairs_that_share_a_person_are_one_group() {
        assertThat(pairs.at(5)).singleElement().satisfies(group -> {
            assertThat(group.persons()).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(group.candidates()).isEqualTo(2);
        });
    }

    @Test
    void pairs_that_share_nobody_are_groups_of_their_own() {
        List<DuplicateGroup> groups = DuplicateGroup.of(List.of(
                new PotentialDuplicate(1, 2, 1), new PotentialDuplicate(3, 4, 2), new PotentialDuplicate(4, 5, 1)));

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().persons()).containsExactlyInAnyOrder(1, 2);
        assertThat(groups.getLast().persons()).containsExactlyInAnyOrder(3, 4, 5);
        assertThat(groups.getLast().candidates()).isEqualTo(3);
    }

    @Test
    void of_a_group_those_are_counted_who_were_reached() {
        BitSet reached = new BitSet();
        reached.set(1);
        reached.set(3);
        reached.set(9);

        assertThat(pairs.at(5).getFirst().reached(reached)).isEqualTo(2);
    }

    @Test
    void what_was_asked_for_before_does_not_change_the_answer() {
        assertThat(pairs.at(6)).hasSize(1);
        assertThat(pairs.at(1).getFirst().persons()).containsExactlyInAnyOrder(1, 2);
        assertThat(pairs.at(6).getFirst().persons()).containsExactlyInAnyOrder(2, 3);
        assertThat(pairs.at(6)).isSameAs(pairs.at(7));
    }

    @Test
    void a_later_state_leaves_an_earlier_one_as_it_is() {
        PotentialDuplicates later = pairs.with(new int[] {8, 2, 3, -1});

        assertThat(later.at(8)).isEmpty();
        assertThat(later.lastRevision()).isEqualTo(8);
        assertThat(pairs.at(8)).hasSize(1);
        assertThat(pairs.lastRevision()).isEqualTo(6);
        assertThat(PotentialDuplicates.NONE.lastRevision()).isZero();
    }
}
