package kz.ainalaiyn.gateway.reporting.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figures of programmes side by side.
 *
 * @param programmes each with its own figure; where none were named, the one that ends last is first
 * @param together the different persons of all of them, which is no sum: who was reached by two counts once; absent of more than
 *     50 programmes
 * @param sources how up to date the figures are with each service; only where the present state was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeComparison(
        @Schema(maxItems = 10_000) List<ComparedProgramme> programmes,
        @Nullable ReachedTogether together,
        @Nullable List<SourceState> sources) {

    /**
     * A programme with its figure.
     *
     * @param asOf the state of knowledge that was counted; of the present, the last that changed anything of this programme
     * @param covered how many different persons were reached
     */
    public record ComparedProgramme(
            CountedProgramme programme, AsOf asOf, int covered, Range range, Touches touches, Overlap overlap) {
        static ComparedProgramme of(CoverageReport report) {
            return new ComparedProgramme(
                    report.programmes().getFirst(),
                    report.asOf(),
                    report.covered(),
                    report.range(),
                    report.touches(),
                    report.overlap());
        }
    }

    /**
     * Who was reached by any of the programmes.
     *
     * @param covered how many different persons
     */
    public record ReachedTogether(int covered, Range range, Touches touches, Overlap overlap) {
        static ReachedTogether of(CoverageReport report) {
            return new ReachedTogether(report.covered(), report.range(), report.touches(), report.overlap());
        }
    }
}
