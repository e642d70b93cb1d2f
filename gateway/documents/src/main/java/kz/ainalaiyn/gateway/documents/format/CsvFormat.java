package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** A table with one row for each figure of the report: codes for programs, and at the end of each row their names for people. */
final class CsvFormat implements Format {
    private static final List<String> REPORT =
            List.of("programmes", "rule", "revision", "appliedAt", "from", "to", "filters");
    private static final List<String> FIGURE = List.of(
            "measure",
            "dimension",
            "value",
            "crossedDimension",
            "crossedValue",
            "figure",
            "additive",
            "valueName",
            "crossedValueName");

    private final Separator separator;

    CsvFormat(Separator separator) {
        this.separator = separator;
    }

    @Override
    public Format separated(Separator by) {
        return new CsvFormat(by);
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("text", "csv", "UTF-8");
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public boolean isForPrograms() {
        return true;
    }

    @Override
    public boolean hasWords() {
        return true;
    }

    @Override
    public byte[] of(CoverageReport report, Labels labels) {
        CsvTable csv = new CsvTable(separator);
        csv.add(Stream.concat(REPORT.stream(), FIGURE.stream()));
        List<String> key = key(report);
        for (Observation figure : Observation.of(report)) {
            csv.add(Stream.concat(key.stream(), cells(figure, labels).stream()));
        }
        return csv.bytes();
    }

    /** On every row, so that rows of many reports can lie in one table. */
    private static List<String> key(CoverageReport report) {
        return List.of(
                report.programmes().stream()
                        .map(CoverageReport.CountedProgramme::code)
                        .collect(Collectors.joining(" ")),
                report.rule(),
                Long.toString(report.asOf().revision()),
                report.asOf().appliedAt().toString(),
                report.period().from().toString(),
                report.period().to().toString(),
                Filters.of(report));
    }

    private static List<String> cells(Observation figure, Labels labels) {
        return List.of(
                figure.measure().parameter(),
                figure.dimension(),
                figure.value(),
                figure.crossedDimension(),
                figure.crossedValue(),
                Integer.toString(figure.figure()),
                figure.additive() == null ? "" : figure.additive().toString(),
                figure.valueName(labels),
                figure.crossedValueName(labels));
    }
}
