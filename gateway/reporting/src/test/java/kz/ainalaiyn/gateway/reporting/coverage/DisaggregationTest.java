package kz.ainalaiyn.gateway.reporting.coverage;

import static kz.ainalaiyn.gateway.reporting.evidence.ASnapshot.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import kz.ainalaiyn.platform.http.ProblemException;
import org.junit.jupiter.api.Test;

class DisaggregationTest {
    private static final List<Profile> DICTIONARY = List.of(
            new Profile("UNKNOWN", 0, "UNKNOWN", 0, "UNKNOWN"),
            new Profile("FEMALE", 2001, "invented-home", 2019, "331000000"),
            new Profile("MALE", 2001, "invented-home", 2019, "331800000"));
    private static final List<Occasion> OCCASIONS = List.of(
            event("2023-10-30", "FORUM", "invented-a"),
            event("2023-10-31", "FORUM", "invented-b"),
            event("2023-11-01", "CAMP", "invented-a"));
    private static final byte[] ALL_COUNT = {1, 1, 1};

    @Test
    void two_crossed_dimensions_have_a_cell_for_each_pair_that_there_is() {
        Disaggregation cells = new Disaggregation(List.of(Dimension.MONTH, Dimension.SEX), 1);
        cells.prepare(OCCASIONS, ALL_COUNT);
        cells.add(1, 0);
        cells.add(1, 1);
        cells.add(2, 1);
        cells.add(2, 2);

        assertThat(cells.breakdown(persons(1, 2), new int[] {0, 1, 2}, DICTIONARY, 2023))
                .isEqualTo(new Breakdown(
                        "month:sex",
                        false,
                        2,
                        List.of(
                                new Cell("2023-10", "FEMALE", 1),
                                new Cell("2023-10", "MALE", 1),
                                new Cell("2023-11", "MALE", 1))));
    }

    @Test
    void persons_of_one_value_are_counted_together_whatever_else_their_profiles_say() {
        Disaggregation cells = new Disaggregation(List.of(Dimension.INSTITUTION), 1);

        assertThat(cells.isOfOccasion()).isFalse();
        assertThat(cells.breakdown(persons(1, 2, 3), new int[] {0, 1, 2, 0}, DICTIONARY, 2023)
                        .cells())
                .containsExactly(new Cell("UNKNOWN", null, 1), new Cell("invented-home", null, 2));
    }

    @Test
    void an_occasion_that_does_not_count_has_no_cell() {
        Disaggregation cells = new Disaggregation(List.of(Dimension.TYPE), 1);
        cells.prepare(OCCASIONS, new byte[] {1, 1, 0});
        cells.add(1, 0);

        assertThat(cells.isOfOccasion()).isTrue();
        assertThat(cells.breakdown(persons(1), new int[] {0, 1}, DICTIONARY, 2023)
                        .cells())
                .containsExactly(new Cell("FORUM", null, 1));
    }

    @Test
    void the_occasions_of_a_second_programme_go_into_the_same_cells() {
        Disaggregation cells = new Disaggregation(List.of(Dimension.TYPE), 1);
        cells.prepare(OCCASIONS, ALL_COUNT);
        cells.add(1, 2);
        cells.prepare(List.of(event("2023-01-01", "CAMP", "invented-c")), new byte[] {1});
        cells.add(2, 0);

        assertThat(cells.breakdown(persons(1, 2), new int[] {0, 1, 2}, DICTIONARY, 2023)
                        .cells())
                .containsExactly(new Cell("CAMP", null, 2));
    }

    @Test
    void as_many_values_as_are_too_many_are_refused() {
        assertThat(columnsOf(1_000, 1)).isEqualTo("prepared");
        assertThat(columnsOf(500, 2)).isEqualTo("prepared");
        assertThatThrownBy(() -> columnsOf(1_001, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> columnsOf(501, 2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void as_many_cells_as_are_too_many_are_refused() {
        assertThat(cellsOf(5_000)).hasSize(5_000);
        assertThatThrownBy(() -> cellsOf(5_001)).isInstanceOf(ProblemException.class);
    }

    private static String columnsOf(int days, int breakdowns) {
        LocalDate first = LocalDate.parse("2020-01-01");
        List<Occasion> occasions = IntStream.range(0, days)
                .mapToObj(i -> event("2023-10-30", "TYPE_" + first.plusDays(i), "invented-a"))
                .toList();
        byte[] way = new byte[days];
        Arrays.fill(way, (byte) 1);
        new Disaggregation(List.of(Dimension.TYPE), breakdowns).prepare(occasions, way);
        return "prepared";
    }

    private static List<Cell> cellsOf(int institutions) {
        List<Profile> dictionary = IntStream.range(0, institutions)
                .mapToObj(i -> new Profile("FEMALE", 2001, "invented-" + i, 2019, "331000000"))
                .toList();
        BitSet all = new BitSet();
        all.set(0, institutions);
        return new Disaggregation(List.of(Dimension.INSTITUTION), 1)
                .breakdown(all, IntStream.range(0, institutions).toArray(), dictionary, 2023)
                .cells();
    }

    private static BitSet persons(int... ordinals) {
        BitSet persons = new BitSet();
        IntStream.of(ordinals).forEach(persons::set);
        return persons;
    }
}
