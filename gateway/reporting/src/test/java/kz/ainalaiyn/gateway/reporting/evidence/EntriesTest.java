package kz.ainalaiyn.gateway.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntriesTest {
    private static final Entries OF_THREE = Entries.of(3, List.of(new int[] {1, 10}, new int[] {2, 11}));
    private static final Entries OF_SEVEN = Entries.of(7, List.of(new int[] {3, 12}));

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 2", "6, 2", "7, 3", "8, 3", "2147483647, 3"})
    void the_entries_until_a_revision_are_those_of_it_and_of_earlier_ones(long revision, int entries) {
        Entries joined = Entries.joined(List.of(OF_THREE, OF_SEVEN));

        assertThat(joined.until(revision)).isEqualTo(entries);
    }

    @Test
    void joined_entries_stand_in_the_order_of_revisions() {
        Entries joined = Entries.joined(List.of(OF_THREE, Entries.NONE, OF_SEVEN));

        assertThat(joined.runs()).containsExactly(3, 2, 7, 3);
        assertThat(List.of(joined.person(0), joined.person(1), joined.person(2)))
                .containsExactly(1, 2, 3);
        assertThat(List.of(joined.occasion(0), joined.occasion(1), joined.occasion(2)))
                .containsExactly(10, 11, 12);
    }

    @Test
    void what_was_joined_can_be_joined_again() {
        Entries once = Entries.joined(List.of(Entries.joined(List.of(OF_THREE, OF_SEVEN)), Entries.of(9, pairs(4))));

        assertThat(once.runs()).containsExactly(3, 2, 7, 3, 9, 7);
        assertThat(once.until(7)).isEqualTo(3);
        assertThat(once.until(9)).isEqualTo(7);
    }

    @Test
    void a_revision_without_entries_takes_no_room() {
        assertThat(Entries.of(5, List.of())).isSameAs(Entries.NONE);
        assertThat(Entries.NONE.until(Integer.MAX_VALUE)).isZero();
        assertThat(Entries.NONE.length()).isEqualTo(2);
    }

    @Test
    void what_is_written_is_read() {
        Entries joined = Entries.joined(List.of(OF_THREE, OF_SEVEN));
        IntBuffer numbers = IntBuffer.allocate(joined.length() + OF_SEVEN.length());
        joined.write(numbers);
        OF_SEVEN.write(numbers);
        assertThat(numbers.hasRemaining()).isFalse();
        numbers.flip();

        assertThat(Entries.read(numbers)).usingRecursiveComparison().isEqualTo(joined);
        assertThat(Entries.read(numbers)).usingRecursiveComparison().isEqualTo(OF_SEVEN);
    }

    private static List<int[]> pairs(int count) {
        return IntStream.range(0, count).mapToObj(i -> new int[] {i, i}).toList();
    }
}
