package kz.ainalaiyn.gateway.documents.format;

import java.util.List;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** What of the programmes was counted. */
final class Filters {
    private Filters() {}

    /** In the form of a query, such as {@code sex=FEMALE&month=2023-10,2023-11}; empty when everything was counted. */
    static String of(CoverageReport report) {
        return all(report).stream()
                .map(filter -> filter.by() + "=" + String.join(",", filter.values()))
                .collect(Collectors.joining("&"));
    }

    static List<CoverageReport.Filter> all(CoverageReport report) {
        return report.filters() == null ? List.of() : report.filters();
    }
}
