package kz.ainalaiyn.gateway.documents.finalreport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ainalaiyn.gateway.documents.format.PdfRenderer;
import kz.ainalaiyn.gateway.documents.page.Visitor;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.jspecify.annotations.Nullable;

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

        static native TemplateInstance page(
                FinalReport report, @Nullable Visitor visitor, String state, String language, List<String> languages);

        static native TemplateInstance print(FinalReport report);
    }

    /**
     * One of the pages for people.
     *
     * @param state what addresses of the same state of knowledge have in their query
     */
    String page(FinalReport report, Visitor visitor, String state) {
        return html(report, visitor, state);
    }

    private static String html(FinalReport report, @Nullable Visitor visitor, String state) {
        return Templates.page(report, visitor, state, report.language().getLanguage(), LanguageParameter.SPOKEN)
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
                : html(report, null, "").getBytes(StandardCharsets.UTF_8);
    }
}
