package kz.ainalaiyn.gateway.documents.page;

import java.util.Locale;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** A programme in the list: what it is called, and its figure. */
record ProgrammeCard(String code, String title, CoverageReport report, Curve curve) {
    static ProgrammeCard of(CoverageReport report, Locale language) {
        CoverageReport.CountedProgramme programme = report.programmes().getFirst();
        return new ProgrammeCard(
                programme.code(), programme.title().shownIn(language), report, Curve.of(report, language));
    }
}
