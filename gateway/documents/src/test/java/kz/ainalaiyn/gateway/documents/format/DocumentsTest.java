package kz.ainalaiyn.gateway.documents.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.documents.words.Texts;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class DocumentsTest {
    private static final Locale KAZAKH = Locale.of("kk");
    private static final List<String> KAZAKH_LETTERS = List.of("ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і");

    private final MadeFiles files;

    DocumentsTest(MadeFiles files) {
        this.files = files;
    }

    @Test
    void the_pdf_has_every_kazakh_letter() throws Exception {
        String text = PdfText.of(made("pdf", AReport.aReport().made(), KAZAKH));

        assertThat(text).contains(KAZAKH_LETTERS).contains("Қамту туралы есеп", "әртүрлі түлек қамтылды");
    }

    @Test
    void the_pdf_is_two_pages_of_a4_at_most() throws Exception {
        for (String language : List.of("kk", "ru", "en")) {
            byte[] pdf = made("pdf", AReport.aReport().readFromStaleSource().made(), Locale.of(language));

            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
                assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842f);
            }
        }
    }

    @Test
    void the_workbook_has_every_kazakh_letter_and_a_chart() throws Exception {
        try (XSSFWorkbook workbook = workbook(AReport.aReport().made(), KAZAKH)) {
            StringBuilder text = new StringBuilder();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(text::append)));

            assertThat(text).contains(KAZAKH_LETTERS);
            assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void a_file_bears_the_moment_of_the_report_and_not_that_of_its_making() throws Exception {
        CoverageReport report = AReport.aReport().made();

        byte[] xlsx = made("xlsx", report, KAZAKH);
        byte[] pdf = made("pdf", report, KAZAKH);

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo("2023-12-01T06:30:14");
            }
        }
        try (XSSFWorkbook workbook = workbook(report, KAZAKH)) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2023-12-01T06:30:15Z");
            assertThat(workbook.getProperties().getCoreProperties().getModified())
                    .isEqualTo("2023-12-01T06:30:15Z");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2023-12-01T06:30:15Z");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 101, разный выпускник охвачен",
        "ru, 103, разных выпускника охвачено",
        "ru, 111, разных выпускников охвачено",
        "en, 1, different graduate reached",
        "en, 101, different graduates reached",
        "kk, 1, әртүрлі түлек қамтылды",
    })
    void the_words_agree_with_the_figure(String language, int figure, String words) {
        assertThat(Texts.text(PageText.REACHED.with("count", figure), Locale.of(language)))
                .isEqualTo(words);
    }

    @Test
    void a_heading_begins_with_a_capital() throws Exception {
        CoverageReport report = AReport.aReport().made();

        assertThat(new String(made("svg", report, KAZAKH), StandardCharsets.UTF_8))
                .contains(">Қамтылды: 115");
        try (XSSFWorkbook workbook = workbook(report, Locale.of("ru"))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .startsWith("Охвачено: 115");
        }
    }

    @Test
    void no_cell_of_the_workbook_is_calculated() throws Exception {
        try (XSSFWorkbook workbook = workbook(AReport.aReport().made(), Locale.ENGLISH)) {
            for (Row row : workbook.getSheetAt(1)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.toString().equals(AReport.RUNS_IF_OPENED)) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void what_is_shown_is_escaped() {
        for (String drawing : List.of("svg", "badge.svg")) {
            String svg = new String(made(drawing, AReport.aReport().made(), KAZAKH), StandardCharsets.UTF_8);

            assertThat(svg).doesNotContain("<b>");
        }
    }

    @Test
    void the_drawing_of_pixels_is_large_enough_to_print() throws Exception {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(made("png", AReport.aReport().made(), KAZAKH)));

        assertThat(image.getWidth()).isEqualTo(1440);
        assertThat(image.getHeight()).isEqualTo(784);
    }

    @Test
    void a_figure_that_may_be_too_low_says_so_in_every_document() throws Exception {
        CoverageReport stale = AReport.aReport().readFromStaleSource().made();

        assertThat(PdfText.of(made("pdf", stale, Locale.ENGLISH))).contains("may be too low: events-service");
        for (String drawing : List.of("svg", "badge.svg")) {
            assertThat(new String(made(drawing, stale, Locale.ENGLISH), StandardCharsets.UTF_8))
                    .contains("may be too low");
        }
        try (XSSFWorkbook workbook = workbook(stale, Locale.ENGLISH)) {
            StringBuilder text = new StringBuilder();
            workbook.getSheetAt(0).forEach(row -> row.forEach(text::append));
            assertThat(text).contains("may be too low");
        }
    }

    @Test
    void a_report_of_nobody_can_be_drawn_and_printed() {
        CoverageReport nobody = AReport.aReport().ofNobody();

        for (String extension : List.of("csv", "xlsx", "pdf", "png", "svg", "badge.svg", "iati.xml")) {
            assertThat(made(extension, nobody, Locale.ENGLISH)).as(extension).isNotEmpty();
        }
    }

    @Test
    void any_text_to_filter_by_can_be_printed() {
        CoverageReport odd = AReport.aReport()
                .filteredBy("institution", "\u0001\uFFFF]]>&<script>", AReport.RUNS_IF_OPENED)
                .made();

        for (String extension : List.of("csv", "xlsx", "pdf", "png", "svg", "badge.svg", "iati.xml")) {
            assertThat(made(extension, odd, Locale.ENGLISH)).as(extension).isNotEmpty();
        }
    }

    private XSSFWorkbook workbook(CoverageReport report, Locale language) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(made("xlsx", report, language)));
    }

    private byte[] made(String extension, CoverageReport report, Locale language) {
        return files.of(report, extension, language);
    }
}
