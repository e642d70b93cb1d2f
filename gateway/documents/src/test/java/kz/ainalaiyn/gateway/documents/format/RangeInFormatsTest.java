package kz.ainalaiyn.gateway.documents.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A figure that depends on decisions nobody has taken says so in each form that a person reads. */
@GatewayTest
class RangeInFormatsTest {
    private static final Map<String, String> WHY = Map.of(
            "kk",
                    "112–115 аралығында: ұқсас жазбалардың бір адамға тиесілі-тиесілі емесі әлі шешілген жоқ (жұп саны: 4)",
            "ru", "От 112 до 115, пока не решено, относятся ли похожие записи к одному человеку (пар: 4)",
            "en",
                    "Between 112 and 115 as long as nobody has decided whether similar records are of one person (pairs: 4)");

    private final MadeFiles files;
    private final CoverageReport certain = AReport.aReport().made();
    private final CoverageReport open = AReport.aReport().made(new Range(112, 115, 4));
    private final CoverageReport undecided = AReport.aReport().made(new Range(98, 115, 20));

    RangeInFormatsTest(MadeFiles files) {
        this.files = files;
    }

    @Test
    void the_json_and_the_csv_have_the_range_always() {
        assertThat(text("json", open, "en")).contains("\"range\":{\"lowest\":112,\"highest\":115,\"openPairs\":4}");
        assertThat(text("json", certain, "en")).contains("\"range\":{\"lowest\":115,\"highest\":115,\"openPairs\":0}");
        assertThat(text("csv", open, "en")).contains(",lowest,,,,,112,", ",highest,,,,,115,", ",openPairs,,,,,4,");
    }

    @Test
    void the_badge_shows_the_range_and_is_green_only_when_the_target_is_certainly_reached() {
        assertThat(text("badge.svg", open, "en")).contains("112–115 of 100 reached", "#0b6e3f");
        assertThat(text("badge.svg", undecided, "en")).contains("98–115 of 100 reached", "#a34a00");
        assertThat(text("badge.svg", certain, "en"))
                .contains("115 of 100 reached")
                .doesNotContain("–");
    }

    @Test
    void the_pdf_says_in_each_language_why_it_is_a_range() throws Exception {
        for (String language : WHY.keySet()) {
            String why = WHY.get(language);

            assertThat(words(PdfText.of(made("pdf", open, language)))).contains(why);
            assertThat(words(PdfText.of(made("pdf", certain, language)))).doesNotContain(why);
        }
        assertThat(PdfText.of(made("pdf", undecided, "en"))).contains("Whether the target is reached depends on this");
        assertThat(PdfText.of(made("pdf", open, "en"))).contains("Target reached");
    }

    @Test
    void the_workbook_says_in_each_language_why_it_is_a_range() throws Exception {
        for (String language : WHY.keySet()) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(made("xlsx", open, language)))) {
                XSSFSheet sheet = workbook.getSheetAt(0);

                assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo(WHY.get(language));
                assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(112);
            }
        }
    }

    @Test
    void the_iati_result_has_the_range_as_a_comment_in_each_language() {
        assertThat(text("iati.xml", open, "en")).contains(WHY.values());
        assertThat(text("iati.xml", certain, "en")).doesNotContain(WHY.values());
    }

    private String text(String extension, CoverageReport report, String language) {
        return new String(made(extension, report, language), StandardCharsets.UTF_8);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private byte[] made(String extension, CoverageReport report, String language) {
        return files.of(report, extension, Locale.of(language));
    }
}
