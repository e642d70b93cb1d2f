package kz.ainalaiyn.gateway.documents.finalreport;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.targets.Targets;

/** Writes final reports. */
@Singleton
class FinalReports {
    private final CoverageReports reports;
    private final Targets targets;
    private final FactBook facts;

    FinalReports(CoverageReports reports, Targets targets, FactBook facts) {
        this.reports = reports;
        this.targets = targets;
        this.facts = facts;
    }

    /**
     * The final report.
     *
     * @param asOf the number of a revision, of which it is for ever the same; empty for the present
     * @return empty when the programme was not known
     */
    Optional<FinalReport> report(String programme, OptionalLong asOf, Locale language) {
        return reports.report(CoverageQuery.of(programme), asOf).map(report -> of(report, language));
    }

    /** All of it of the coverage report's revision. */
    private FinalReport of(CoverageReport report, Locale language) {
        CountedProgramme programme = report.programmes().getFirst();
        long revision = report.asOf().revision();
        Wording words = Wording.in(language);
        Story story = new Story(report, targets.of(report), facts.of(programme.code(), revision), language, words);
        return new FinalReport(
                language,
                programme.code(),
                words.title(),
                programme.title().in(language),
                isStale(report) ? List.of(words.stale()) : List.of(),
                story.sections(),
                words.asOf(revision, words.moment(report.asOf().appliedAt(), programme.zone())),
                words.method(),
                "/v1/reports/final.pdf?programme=" + programme.code() + "&asOf=" + revision + "&lang="
                        + language.getLanguage(),
                revision,
                report.asOf().appliedAt());
    }

    private static boolean isStale(CoverageReport report) {
        return report.sources() != null && report.sources().stream().anyMatch(SourceState::stale);
    }
}
