package kz.ainalaiyn.gateway.documents.programme;

import static kz.ainalaiyn.gateway.documents.words.LocalForms.grouped;
import static kz.ainalaiyn.gateway.documents.words.LocalForms.inWords;
import static kz.ainalaiyn.gateway.documents.words.Texts.text;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.gateway.documents.release.PublicRelease;
import kz.ainalaiyn.gateway.documents.release.ReasonToWait;
import kz.ainalaiyn.gateway.documents.release.Releases;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.seal.Seals;
import kz.ainalaiyn.gateway.reporting.seal.Seals.SealedFigure;

/** Finds what seals and releases there are of a programme. */
@Singleton
final class ProofSections {
    private static final int MOST_SHOWN = 50;

    private final Seals seals;
    private final Releases releases;

    ProofSections(Seals seals, Releases releases) {
        this.seals = seals;
        this.releases = releases;
    }

    ProofSection of(CoverageReport report, Locale language) {
        CountedProgramme programme = report.programmes().getFirst();
        List<SealedFigure> figures = seals.figures(programme.code(), MOST_SHOWN + 1);
        return new ProofSection(
                figures.stream().limit(MOST_SHOWN).toList(),
                figures.size() > MOST_SHOWN,
                seals.find(programme.code(), report.asOf().revision()).isPresent(),
                releases.find(programme.code())
                        .map(PublicRelease::releasedAt)
                        .map(moment -> LocalDate.ofInstant(moment, ZoneId.of(programme.zone())))
                        .orElse(null),
                report.isOfThePresent()
                        ? releases.reasonToWait(report)
                                .map(reason -> words(reason, language))
                                .orElse("")
                        : text(SealText.OF_THE_PRESENT, language));
    }

    private static String words(ReasonToWait reason, Locale language) {
        return text(
                switch (reason) {
                    case ReasonToWait.End(LocalDate lastDay) ->
                        SealText.UNTIL_THE_END.with("day", inWords(lastDay, language));
                    case ReasonToWait.Decisions(int pairs) ->
                        SealText.UNTIL_DECIDED.with("pairs", grouped(pairs, language));
                    case ReasonToWait.Reading(String service) -> SealText.UNTIL_READ.with("service", service);
                },
                language);
    }
}
