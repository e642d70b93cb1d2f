package kz.ainalaiyn.gateway.documents.finalreport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ainalaiyn.gateway.documents.format.PdfRenderer;
import kz.ainalaiyn.platform.http.LanguageParameter;

/** The final report as a page and for print. */
@Singleton
class FinalReportForms {
    private final PdfRenderer renderer;

    FinalReportForms(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(FinalReport report, boolean navigable, List<String> languages);

        static native TemplateInstance print(FinalReport report);
    }

    /** A page; one of the pages for people, if it is navigable, and otherwise a file. */
    String html(FinalReport report, boolean navigable) {
        return Templates.page(report, navigable, LanguageParameter.SPOKEN)
                .setLocale(report.language())
                .render();
    }

    byte[] file(FinalReport report, String extension) {
        return extension.equals("pdf")
                ? renderer.pdf(
                        Templates.print(report).setLocale(report.language()).render(),
                        report.kicker() + ": " + report.title(),
                        report.asOf(),
                        report.appliedAt(),
                        report.revision())
                : html(report, false).getBytes(StandardCharsets.UTF_8);
    }
}
