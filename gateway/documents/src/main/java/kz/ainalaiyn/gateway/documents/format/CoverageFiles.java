package kz.ainalaiyn.gateway.documents.format;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.coverage.CallersCoverage;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.http.ProblemException;

/** Coverage reports and their files, the same for whoever asks: systems by the API, people from the page. */
@Singleton
final class CoverageFiles {
    private final CallersCoverage callers;
    private final CoverageReports reports;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;
    private final Formats formats;
    private final ReportResponses responses;

    CoverageFiles(
            CallersCoverage callers,
            CoverageReports reports,
            AsOfRevisions revisions,
            Vocabulary vocabulary,
            Formats formats,
            ReportResponses responses) {
        this.callers = callers;
        this.reports = reports;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.formats = formats;
        this.responses = responses;
    }

    /** The report; 404 when one of the programmes was not known then. */
    CoverageReport report(CoverageQuery query, AsOf asOf) {
        OptionalLong revision = revisions.of(query.programmes(), asOf);
        return reports.report(query, revision)
                .map(callers::disclosed)
                .orElseThrow(() -> vocabulary.unknownProgramme("programme", query.programmes(), "asOf", revision));
    }

    /** The report as a file; 404 when there is none of this extension, 406 when the client does not take it. */
    Response file(
            String extension, CoverageQuery query, AsOf asOf, Separator separator, Locale language, Request request) {
        Format format = formats.ending(extension)
                .orElseThrow(ProblemException::notFound)
                .separated(separator);
        responses.requireAcceptable(request, format);
        return responses.file(report(query, asOf), format, language);
    }
}
