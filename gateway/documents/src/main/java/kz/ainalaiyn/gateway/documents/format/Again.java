package kz.ainalaiyn.gateway.documents.format;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;

/** Where a report that was printed can be had again, with the same figures. */
final class Again {
    private Again() {}

    /** The path and the query, which names the revision. */
    static String path(CoverageReport report) {
        return "/v1/reports/coverage?programme="
                + report.programmes().stream().map(CountedProgramme::code).collect(Collectors.joining(","))
                + "&asOf=" + report.asOf().revision()
                + days(report)
                + Filters.all(report).stream()
                        .map(filter -> "&" + filter.by() + "="
                                + filter.values().stream().map(Again::encoded).collect(Collectors.joining(",")))
                        .collect(Collectors.joining())
                + (report.breakdowns().isEmpty()
                        ? ""
                        : report.breakdowns().stream().map(Breakdown::by).collect(Collectors.joining(",", "&by=", "")));
    }

    /** Only where they are not the programmes' own: to ask for days is to ask for a part, which has no target. */
    private static String days(CoverageReport report) {
        LocalDate from = report.programmes().stream()
                .map(CountedProgramme::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = report.programmes().stream()
                .map(CountedProgramme::to)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return (from.equals(report.period().from())
                        ? ""
                        : "&from=" + report.period().from())
                + (to.equals(report.period().to())
                        ? ""
                        : "&to=" + report.period().to());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
