package kz.ainalaiyn.gateway.documents.finalreport;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.targets.Targets;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.Messages;

/** Writes final reports. */
@Singleton
class FinalReports {
    private final CoverageReports reports;
    private final Targets targets;
    private final ProgrammeFactsReader factsReader;
    private final Messages messages;

    FinalReports(CoverageReports reports, Targets targets, ProgrammeFactsReader factsReader, Messages messages) {
        this.reports = reports;
        this.targets = targets;
        this.factsReader = factsReader;
        this.messages = messages;
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
        AsOf asOf = report.asOf();
        Language words = Language.of(language.getLanguage());
        Narrative narrative = new Narrative(
                report, targets.of(report), factsReader.of(programme.code(), asOf.revision()), messages, words);
        return new FinalReport(
                language.getLanguage(),
                programme.code(),
                messages.text(FinalReportText.TITLE, words),
                programme.title().shownIn(language),
                isStale(report) ? List.of(messages.text(FinalReportText.STALE, words)) : List.of(),
                narrative.sections(),
                asOf,
                messages.text(asOf(asOf.revision(), asOf.appliedAt(), programme.zone()), words),
                messages.text(FinalReportText.METHOD, words),
                "/v1/reports/final.pdf?programme=" + programme.code() + "&asOf=" + asOf.revision() + "&lang="
                        + language.getLanguage());
    }

    /** As clocks show it in this zone, which is named. */
    static Message asOf(long revision, Instant moment, String zone) {
        return FinalReportText.AS_OF
                .with("revision", revision)
                .with("moment", moment.atZone(ZoneId.of(zone)))
                .with("zone", zone);
    }

    private static boolean isStale(CoverageReport report) {
        return report.sources() != null && report.sources().stream().anyMatch(SourceState::stale);
    }
}
