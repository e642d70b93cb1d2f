package kz.ainalaiyn.gateway.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.reporting.evidence.DuplicateGroup;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static final BitSet REACHED = new BitSet();

    static {
        IntStream.of(1, 2, 3, 5).forEach(REACHED::set);
    }

    @Test
    void a_group_costs_all_but_one_of_those_who_were_reached() {
        Range range = Range.of(
                REACHED,
                List.of(
                        new DuplicateGroup(new int[] {1, 2, 3, 4}, 5),
                        new DuplicateGroup(new int[] {5, 6}, 2),
                        new DuplicateGroup(new int[] {7, 8}, 1)));

        assertThat(range).isEqualTo(new Range(2, 4, 5));
        assertThat(range.isOpen()).isTrue();
    }

    @Test
    void without_anything_open_it_is_one_number() {
        Range range = Range.of(REACHED, List.of());

        assertThat(range).isEqualTo(new Range(4, 4, 0));
        assertThat(range.isOpen()).isFalse();
    }

    @Test
    void a_target_is_reached_when_the_lowest_is_and_missed_when_the_highest_is() {
        Range range = new Range(8, 10, 2);

        assertThat(range.reaches(8)).isTrue();
        assertThat(range.reaches(9)).isNull();
        assertThat(range.reaches(10)).isNull();
        assertThat(range.reaches(11)).isFalse();
    }
}
