package kz.ainalaiyn.gateway.reporting.programmes;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageParameters;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.programmes.ProgrammeComparison.ComparedProgramme;
import kz.ainalaiyn.gateway.reporting.programmes.ProgrammeComparison.ReachedTogether;
import kz.ainalaiyn.gateway.reporting.vocabulary.Term;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reports the figures of programmes, each without breakdowns: those of one could be too large, and keep the others from being shown. */
@Singleton
public class Programmes {
    private static final Comparator<CoverageReport> LATEST_FIRST = comparing(
                    (CoverageReport report) -> report.programmes().getFirst().to())
            .reversed()
            .thenComparing(report -> report.programmes().getFirst().code());

    private final CoverageReports reports;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    Programmes(CoverageReports reports, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.reports = reports;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /**
     * The present report of each programme that there is, the one that ends last first.
     *
     * @throws ProblemException 503 while the reports are being made again
     */
    public List<CoverageReport> all() {
        revisions.refuseWhileMadeAgain();
        return known(codes(), OptionalLong.empty());
    }

    /** How up to date the figures are; ask before you read them, so that they are not older than it says. */
    public List<SourceState> sources() {
        return reports.sources();
    }

    /**
     * Programmes side by side.
     *
     * @param named codes; all that were known then, where it is empty
     * @throws ProblemException 404 when one that is named was not known then
     */
    public ProgrammeComparison compare(List<String> named, AsOf asOf) {
        List<String> codes = named.isEmpty() ? codes() : named;
        OptionalLong revision = revisions.of(codes, asOf);
        List<SourceState> sources = revision.isPresent() ? null : reports.sources();
        List<CoverageReport> found = named.isEmpty() ? known(codes, revision) : inOrder(named, revision);
        return new ProgrammeComparison(
                found.stream().map(ComparedProgramme::of).toList(), together(found, revision), sources);
    }

    private List<String> codes() {
        return vocabulary.programmes().stream().map(Term::value).toList();
    }

    private List<CoverageReport> known(List<String> codes, OptionalLong revision) {
        return codes.stream()
                .map(code -> reports.report(CoverageQuery.of(code, List.of()), revision))
                .flatMap(Optional::stream)
                .sorted(LATEST_FIRST)
                .toList();
    }

    private List<CoverageReport> inOrder(List<String> codes, OptionalLong revision) {
        return codes.stream()
                .map(code -> reports.report(CoverageQuery.of(code, List.of()), revision)
                        .orElseThrow(() -> vocabulary.unknownProgramme(code, revision)))
                .toList();
    }

    private @Nullable ReachedTogether together(List<CoverageReport> found, OptionalLong revision) {
        if (found.isEmpty() || found.size() > CoverageParameters.MOST_PROGRAMMES) {
            return null;
        }
        List<String> codes = found.stream()
                .map(report -> report.programmes().getFirst().code())
                .toList();
        return reports.report(new CoverageQuery(codes, null, null, List.of(), Map.of()), revision)
                .map(ReachedTogether::of)
                .orElse(null);
    }
}
