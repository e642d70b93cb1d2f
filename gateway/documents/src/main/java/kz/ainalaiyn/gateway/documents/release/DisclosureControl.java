package kz.ainalaiyn.gateway.documents.release;

import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.gateway.documents.release.PublicRelease.PublicCell;
import kz.ainalaiyn.gateway.documents.release.PublicRelease.PublicTable;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;

/**
 * Makes of true tables those that everybody may see.
 *
 * <p>Rounding and hiding each count does not do: twelve hidden cells in a table whose total is shown as 10 are all 1. So the
 * release is attacked before it is made. A table is only shown if nobody who knows the rule, the total and all tables that are
 * shown can narrow any count, the total among them, to fewer than {@value #FEWEST} numbers; otherwise it is withheld.
 *
 * <p>A table in which everybody is in one row is withheld as well, and all tables are where the total is hidden: they would tell
 * what somebody is who is known to have taken part, without any count being worked out. Not so where the only row is what the whole
 * programme did: it says no more than the total.
 *
 * <p>The tables share nothing but the total, so this is exact: a count can be whatever the total leaves when all others of its
 * table are as large, or as small, as they can be. See Hundepool et al., Statistical Disclosure Control (2012), ch. 4.
 */
final class DisclosureControl {
    /** So few would a count still be guessed from. */
    static final int FEWEST = 3;

    private final int covered;
    private final Bounds published;
    private final List<Breakdown> shown = new ArrayList<>();
    private Bounds total;

    private DisclosureControl(int covered) {
        this.covered = covered;
        this.published = Shown.of(covered).possible();
        this.total = published;
    }

    /** The tables of a report as everybody may see them, in the order of the report, which is that of their worth. */
    static List<PublicTable> tables(CoverageReport report) {
        DisclosureControl control = new DisclosureControl(report.covered());
        return report.breakdowns().stream().map(control::table).toList();
    }

    private PublicTable table(Breakdown breakdown) {
        shown.add(breakdown);
        Bounds before = total;
        total = narrowed();
        if (isSafe() && !tellsWhatEachIs(breakdown)) {
            return new PublicTable(
                    breakdown.by(),
                    breakdown.additive(),
                    false,
                    breakdown.cells().stream()
                            .map(cell -> PublicCell.of(cell.value(), Shown.of(cell.covered())))
                            .toList());
        }
        shown.removeLast();
        total = before;
        return new PublicTable(breakdown.by(), breakdown.additive(), true, List.of());
    }

    private boolean tellsWhatEachIs(Breakdown breakdown) {
        return covered <= Shown.MOST_HIDDEN
                || !tellsOfTheProgrammeAlone(breakdown)
                        && breakdown.cells().stream().anyMatch(cell -> cell.covered() == covered);
    }

    /** One row of what happened, not of who they are: the programme did nothing else, which whoever took part knows. */
    private static boolean tellsOfTheProgrammeAlone(Breakdown breakdown) {
        return !breakdown.additive() && breakdown.cells().size() == 1;
    }

    /** What the total can be for who sees all tables that are shown. */
    private Bounds narrowed() {
        Bounds possible = published;
        for (Breakdown table : shown) {
            List<Bounds> cells = cells(table);
            Bounds sum = Bounds.sum(cells);
            int least = table.additive()
                    ? sum.from()
                    : cells.stream().mapToInt(Bounds::from).max().orElse(0);
            possible = possible.and(new Bounds(least, sum.to()));
        }
        return possible;
    }

    private boolean isSafe() {
        return total.size() >= FEWEST && shown.stream().allMatch(this::isSafe);
    }

    private boolean isSafe(Breakdown table) {
        List<Bounds> cells = cells(table);
        Bounds sum = Bounds.sum(cells);
        return cells.stream().filter(cell -> cell.to() > 0).allMatch(cell -> {
            int othersLeast = table.additive() ? sum.from() - cell.from() : 0;
            int othersMost = sum.to() - cell.to();
            Bounds left = new Bounds(total.from() - othersMost, total.to() - othersLeast);
            return cell.and(left).size() >= FEWEST;
        });
    }

    private static List<Bounds> cells(Breakdown table) {
        return table.cells().stream()
                .map(Cell::covered)
                .map(covered -> Shown.of(covered).possible())
                .toList();
    }
}
