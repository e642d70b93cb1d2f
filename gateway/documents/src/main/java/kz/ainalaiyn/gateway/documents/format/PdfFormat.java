package kz.ainalaiyn.gateway.documents.format;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** Pages of A4 to print and to file: the figure, the running total, the tables and how was counted. */
final class PdfFormat implements Format {
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance document(
                CoverageReport report,
                String language,
                String title,
                String headline,
                String filters,
                String again,
                List<Table> tables,
                RawString drawing);
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "pdf");
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public byte[] of(CoverageReport report, Labels labels) {
        return PdfRenderer.print(
                html(report, labels),
                labels.text(PageText.TITLE) + ": " + labels.title(report),
                labels.headline(report),
                report.asOf().appliedAt(),
                report.asOf().revision());
    }

    private static String html(CoverageReport report, Labels labels) {
        return Templates.document(
                        report,
                        labels.language().getLanguage(),
                        labels.title(report),
                        labels.headline(report),
                        labels.filters(report),
                        Permalink.path(report),
                        Table.of(report, labels),
                        new RawString(Drawing.plotForHtml(report, labels)))
                .setLocale(labels.language())
                .render();
    }
}
