package kz.ainalaiyn.gateway.documents.finalreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import kz.ainalaiyn.gateway.documents.format.FixedZip;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The final report as a document of Word, to be edited before it is handed in: its headings and lists are those that Word knows.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">Office Open XML, ECMA-376</a>
 */
final class FinalReportDocument {
    private static final String STYLES = "/word/styles.xml";
    private static final String NUMBERING = "/word/numbering.xml";

    private final XWPFDocument document;

    private FinalReportDocument(XWPFDocument document) {
        this.document = document;
    }

    /** The same bytes for the same report. */
    static byte[] of(FinalReport report) {
        try (XWPFDocument document = new XWPFDocument()) {
            FinalReportDocument made = new FinalReportDocument(document);
            made.styled(report.language());
            made.write(report);
            made.stamp(report);
            return FixedZip.of(made.bytes(), report.asOf().appliedAt());
        } catch (IOException | XmlException e) {
            throw new IllegalStateException("A final report is always a document", e);
        }
    }

    private void styled(String language) throws IOException, XmlException {
        try (InputStream styles = resource(STYLES);
                InputStream numbering = resource(NUMBERING)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.getStyles().setSpellingLanguage(language);
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(FinalReportDocument.class.getResourceAsStream(name), name);
    }

    private void write(FinalReport report) {
        add("Subtitle", report.kicker());
        add("Title", report.title());
        report.warnings().forEach(warning -> add("Warning", warning));
        for (FinalReport.Section section : report.sections()) {
            add("Heading1", section.heading());
            for (FinalReport.Part part : section.parts()) {
                if (!part.sentence().isEmpty()) {
                    add("Normal", part.sentence()).setKeepNext(!part.items().isEmpty());
                }
                part.items().forEach(item -> add("ListBullet", item));
            }
        }
        add("Method", report.basis() + " " + report.method() + " " + report.again());
    }

    private XWPFParagraph add(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** With the report's moment in place of the present one. */
    private void stamp(FinalReport report) {
        Optional<Date> moment = Optional.of(Date.from(report.asOf().appliedAt()));
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setCreated(moment);
        properties.setModified(moment);
        properties.setCreator("Ainalaiyn");
        properties.setTitle(report.kicker() + ": " + report.title());
        properties.setSubjectProperty(report.basis());
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }
}
