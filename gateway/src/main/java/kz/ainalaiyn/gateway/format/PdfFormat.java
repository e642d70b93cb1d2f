package kz.ainalaiyn.gateway.format;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import kz.ainalaiyn.gateway.coverage.CoverageReport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Pages of A4 to print and to file: the figure, the running total, the tables and how was counted. */
final class PdfFormat implements Format {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

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
    public byte[] of(CoverageReport report, Locale language) {
        Fonts.register();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(Fonts::regular, Fonts.FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(Fonts::bold, Fonts.FAMILY, BOLD, FontStyle.NORMAL, true);
        // With structure for screen readers, and with no font of the machine that makes it.
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        // The document has everything it needs; nothing is ever fetched for it.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html(report, language), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), report, Labels.in(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(CoverageReport report, Locale language) {
        Labels labels = Labels.in(language);
        return Xml.legal(Templates.document(
                        report,
                        language.getLanguage(),
                        labels.title(report),
                        labels.headline(report),
                        Filters.of(report),
                        Again.path(report),
                        Table.of(report, labels),
                        new RawString(Drawing.plotForHtml(report, language)))
                .setLocale(language)
                .render());
    }

    /** With the report's moment in place of the present one, so that the same report is the same file. */
    private static byte[] bytes(PDDocument document, CoverageReport report, Labels labels) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(labels.page().title() + ": " + labels.title(report));
        information.setSubject(labels.headline(report));
        information.setCreator("Ainalaiyn");
        information.setCreationDate(calendar(report.asOf().appliedAt()));
        information.setModificationDate(calendar(report.asOf().appliedAt()));
        document.setDocumentInformation(information);
        document.setDocumentId(report.asOf().revision());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }
}
