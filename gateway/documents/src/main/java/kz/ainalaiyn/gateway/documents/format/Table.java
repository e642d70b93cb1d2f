package kz.ainalaiyn.gateway.documents.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;

/**
 * A breakdown in the words of a language.
 *
 * @param note whether it adds up
 * @param dimensions what the labels of a row are of, one or two
 * @param total how many different persons are in all rows together
 */
record Table(String caption, String note, boolean additive, List<String> dimensions, List<Row> rows, int total) {
    /** A value, or two crossed ones, and how many persons have it. */
    record Row(List<String> labels, int figure) {}

    /** The ways in which persons were reached, and the report's breakdowns. */
    static List<Table> of(CoverageReport report, Labels labels) {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                labels.text(PageText.OVERLAP),
                labels.text(PageText.ADDITIVE),
                true,
                List.of(labels.text(PageText.OVERLAP)),
                List.of(
                        row(labels.text(PageText.EVENTS_ONLY), report.overlap().eventsOnly()),
                        row(
                                labels.text(PageText.CONSULTATIONS_ONLY),
                                report.overlap().consultationsOnly()),
                        row(labels.text(PageText.BOTH), report.overlap().both())),
                report.covered()));
        report.breakdowns().forEach(breakdown -> tables.add(of(breakdown, labels)));
        return tables;
    }

    private static Table of(Breakdown breakdown, Labels labels) {
        return new Table(
                labels.dimensions(breakdown.by()),
                labels.adding(breakdown),
                breakdown.additive(),
                Arrays.stream(breakdown.by().split(":")).map(labels::dimension).toList(),
                breakdown.cells().stream()
                        .map(cell -> new Row(labels(breakdown.by().split(":"), cell, labels), cell.covered()))
                        .toList(),
                breakdown.covered());
    }

    private static List<String> labels(String[] dimensions, Cell cell, Labels labels) {
        String first = labels.value(dimensions[0], cell.value());
        return cell.crossed() == null ? List.of(first) : List.of(first, labels.value(dimensions[1], cell.crossed()));
    }

    private static Row row(String label, int figure) {
        return new Row(List.of(label), figure);
    }
}
