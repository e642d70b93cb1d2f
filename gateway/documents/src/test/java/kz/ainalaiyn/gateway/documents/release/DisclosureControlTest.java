package kz.ainalaiyn.gateway.documents.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.documents.release.Attack.Table;
import kz.ainalaiyn.gateway.documents.release.PublicRelease.PublicTable;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureControlTest {
    private static final int PROGRAMMES = 2_000;

    @ParameterizedTest
    @CsvSource({"0, 0", "8, 10", "12, 10", "13, 15", "115, 115", "117, 115", "118, 120"})
    void a_count_is_shown_to_the_nearest_five(int count, int shown) {
        assertThat(Shown.of(count).count()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "7"})
    void a_small_count_is_hidden(int count) {
        assertThat(Shown.of(count).count()).isNull();
    }

    @Test
    void a_table_whose_hidden_counts_follow_from_the_total_is_withheld() {
        CoverageReport oneInEachOfTwelve =
                report(12, table(true, IntStream.generate(() -> 1).limit(12).toArray()));

        assertThat(DisclosureControl.tables(oneInEachOfTwelve)).singleElement().matches(PublicTable::withheld);
    }

    @Test
    void a_table_whose_rounded_counts_follow_from_the_total_is_withheld() {
        CoverageReport allRoundedDownByTwo = report(88, table(true, 22, 22, 22, 22));

        assertThat(DisclosureControl.tables(allRoundedDownByTwo))
                .singleElement()
                .matches(PublicTable::withheld);
    }

    @Test
    void nothing_but_that_there_are_few_is_told_of_few() {
        CoverageReport one = report(1, table(true, 1), table(false, 1));

        assertThat(DisclosureControl.tables(one)).allMatch(PublicTable::withheld);
    }

    @Test
    void a_table_that_tells_what_each_of_them_is_is_withheld() {
        CoverageReport allWomen = report(60, table(true, 60), table(true, 40, 20));

        assertThat(DisclosureControl.tables(allWomen))
                .extracting(PublicTable::withheld)
                .containsExactly(true, false);
    }

    /** All were reached at events: there was nothing else, and the row says what the total says. */
    @Test
    void a_table_of_the_one_thing_that_the_programme_did_is_shown() {
        CoverageReport eventsAlone = report(60, table(false, 60));

        assertThat(DisclosureControl.tables(eventsAlone)).singleElement().satisfies(table -> {
            assertThat(table.withheld()).isFalse();
            assertThat(table.cells())
                    .extracting(PublicRelease.PublicCell::covered)
                    .containsExactly(60);
        });
    }

    /** That each of them was at an event, when some were not only there, is known of each who took part. */
    @Test
    void a_table_in_which_all_are_in_one_of_several_rows_is_withheld() {
        CoverageReport allAtEvents = report(60, table(false, 60, 20));

        assertThat(DisclosureControl.tables(allAtEvents)).singleElement().matches(PublicTable::withheld);
    }

    @Test
    void margins_and_differences_recover_nothing() {
        int cells = 0;
        int hidden = 0;
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            CoverageReport report = random(seed);
            List<PublicTable> tables = DisclosureControl.tables(report);
            List<Integer> shown = IntStream.range(0, tables.size())
                    .filter(i -> !tables.get(i).withheld())
                    .boxed()
                    .toList();
            List<Table> published =
                    shown.stream().map(i -> published(tables.get(i))).toList();

            List<List<BitSet>> possible = new Attack(aroundTotal(report), published).possible();

            for (int i = 0; i < shown.size(); i++) {
                for (int j = 0; j < possible.get(i).size(); j++) {
                    int truth =
                            report.breakdowns().get(shown.get(i)).cells().get(j).covered();
                    BitSet left = possible.get(i).get(j);
                    assertThat(left.get(truth))
                            .as("the attack holds the truth of seed " + seed + " for possible")
                            .isTrue();
                    assertThat(left.cardinality())
                            .as("numbers that a count of seed " + seed + " can be")
                            .isGreaterThanOrEqualTo(DisclosureControl.FEWEST);
                    cells++;
                    hidden += isSmall(truth) ? 1 : 0;
                }
            }
        }
        assertThat(cells).as("counts that were published").isGreaterThan(5 * PROGRAMMES);
        assertThat(hidden).as("of which were hidden").isGreaterThan(PROGRAMMES);
    }

    /** The control: where small counts are hidden and all others are exact, the attack sees a good part of them. */
    @Test
    void a_plain_threshold_would_let_the_same_attack_recover_about_half() {
        int withHidden = 0;
        int recovered = 0;
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            CoverageReport report = random(seed);
            List<Table> published = report.breakdowns().stream()
                    .map(table -> new Table(
                            table.additive(),
                            table.cells().stream()
                                    .map(Cell::covered)
                                    .map(count -> isSmall(count) ? Attack.between(1, 7) : Attack.between(count, count))
                                    .toList()))
                    .toList();

            List<List<BitSet>> possible =
                    new Attack(Attack.between(report.covered(), report.covered()), published).possible();

            for (int i = 0; i < possible.size(); i++) {
                List<Cell> cells = report.breakdowns().get(i).cells();
                if (report.breakdowns().get(i).additive() && cells.stream().anyMatch(cell -> isSmall(cell.covered()))) {
                    withHidden++;
                    recovered += possible.get(i).stream().allMatch(left -> left.cardinality() == 1) ? 1 : 0;
                }
            }
        }
        assertThat(recovered / (double) withHidden)
                .as("share of tables with hidden counts of which all are recovered")
                .isBetween(0.4, 0.7);
    }

    private static Table published(PublicTable table) {
        return new Table(
                table.additive(),
                table.cells().stream()
                        .map(cell -> cell.covered() == null ? Attack.between(1, 7) : around(cell.covered()))
                        .toList());
    }

    private static boolean isSmall(int count) {
        return count >= 1 && count <= 7;
    }

    /** What a rounded count can have been. */
    private static BitSet around(int shown) {
        return shown == 0 ? Attack.between(0, 0) : Attack.between(shown - 2, shown + 2);
    }

    private static BitSet aroundTotal(CoverageReport report) {
        return isSmall(report.covered()) ? Attack.between(1, 7) : around((report.covered() + 2) / 5 * 5);
    }

    /** A programme of up to 150 graduates, of whom each falls by chance into uneven parts. */
    private static CoverageReport random(int seed) {
        Random random = new Random(seed);
        int covered = 1 + random.nextInt(150);
        List<Breakdown> tables = new ArrayList<>();
        for (int parts : new int[] {2, 4, 3 + random.nextInt(6)}) {
            tables.add(table(true, split(covered, parts, random)));
        }
        int both = random.nextInt(covered + 1);
        int first = random.nextInt(covered - both + 1);
        tables.add(table(false, nonZero(both + first, covered - first)));
        return report(covered, tables.toArray(Breakdown[]::new));
    }

    private static int[] split(int covered, int parts, Random random) {
        int[] counts = new int[parts];
        for (int i = 0; i < covered; i++) {
            counts[Math.min(random.nextInt(parts), random.nextInt(parts))]++;
        }
        return nonZero(counts);
    }

    /** A report has no cell of nobody. */
    private static int[] nonZero(int... counts) {
        return IntStream.of(counts).filter(count -> count > 0).toArray();
    }

    private static Breakdown table(boolean additive, int... counts) {
        return new Breakdown(
                "invented",
                additive,
                0,
                IntStream.range(0, counts.length)
                        .mapToObj(i -> new Cell("value-" + i, null, counts[i]))
                        .toList());
    }

    private static CoverageReport report(int covered, Breakdown... tables) {
        return new CoverageReport(
                "distinct-persons-1",
                List.of(),
                new Period(LocalDate.EPOCH, LocalDate.EPOCH),
                new AsOf(1, Instant.EPOCH),
                null,
                null,
                covered,
                new Range(covered, covered, 0),
                new Touches(0, 0, 0),
                new Overlap(0, 0, 0),
                List.of(tables),
                List.of(),
                null);
    }
}
