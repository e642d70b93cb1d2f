package kz.ainalaiyn.gateway.documents.format;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Renders PDF documents, at most {@value #AT_ONCE} at once. */
@Singleton
public class PdfRenderer {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** A document for print takes tens of megabytes while it is made, and the heap is small. */
    private static final int AT_ONCE = 2;

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    /** Makes a document when its turn has come. */
    public <T> T inTurn(Supplier<T> work) {
        presses.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            presses.release();
        }
    }

    /**
     * Prints a page as PDF when its turn has come.
     *
     * @param html well-formed XML, with everything it needs in it
     * @param at stands in place of the present moment, so that the same document is the same file
     * @param revision distinguishes it from what was printed of another state
     */
    public byte[] pdf(String html, String title, String subject, Instant at, long revision) {
        return inTurn(() -> print(html, title, subject, at, revision));
    }

    static byte[] print(String html, String title, String subject, Instant at, long revision) {
        Fonts.register();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(Fonts::regular, Fonts.FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(Fonts::bold, Fonts.FAMILY, BOLD, FontStyle.NORMAL, true);
        // With structure for screen readers, and with no font of the machine that makes it.
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        // The document has everything it needs; nothing is ever fetched for it.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(Xml.legal(html), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title);
            information.setSubject(subject);
            information.setCreator("Ainalaiyn");
            information.setCreationDate(calendar(at));
            information.setModificationDate(calendar(at));
            document.setDocumentInformation(information);
            document.setDocumentId(revision);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }
}
