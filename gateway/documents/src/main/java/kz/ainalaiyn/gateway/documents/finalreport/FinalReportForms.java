package kz.ainalaiyn.gateway.documents.finalreport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ainalaiyn.gateway.documents.format.PdfRenderer;
import kz.ainalaiyn.gateway.documents.page.Visitor;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.jspecify.annotations.Nullable;

/** The final report as a page, for print, as a document to edit and for programs. */
@Singleton
class FinalReportForms {
    private final PdfRenderer renderer;
    private final ObjectMapper json;

    FinalReportForms(PdfRenderer renderer, ObjectMapper json) {
        this.renderer = renderer;
        this.json = json;
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

    byte[] html(FinalReport report) {
        return html(report, null, "").getBytes(StandardCharsets.UTF_8);
    }

    private static String html(FinalReport report, @Nullable Visitor visitor, String state) {
        return Templates.page(report, visitor, state, report.language(), LanguageParameter.SPOKEN)
                .setLocale(report.locale())
                .render();
    }

    byte[] pdf(FinalReport report) {
        return renderer.pdf(
                Templates.print(report).setLocale(report.locale()).render(),
                report.kicker() + ": " + report.title(),
                report.basis(),
                report.asOf().appliedAt(),
                report.asOf().revision());
    }

    byte[] docx(FinalReport report) {
        return renderer.inTurn(() -> FinalReportDocument.of(report));
    }

    byte[] json(FinalReport report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is always JSON", e);
        }
    }
}
