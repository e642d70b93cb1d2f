package kz.ainalaiyn.gateway.documents.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as people see them who open them; the pictures are in {@code target/rendered}. */
@GatewayTest
class RenderedDocumentsTest {
    private static final Path FOLDER = Path.of("target", "rendered");

    private final MadeFiles files;

    RenderedDocumentsTest(MadeFiles files) {
        this.files = files;
    }

    @BeforeEach
    void the_programs_are_here() {
        assumeTrue(Rendering.isPossible(), "No LibreOffice or Poppler here: documents are not looked at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void nothing_in_a_workbook_lies_over_something_else(String language) throws Exception {
        Rendering workbook = workbook(language);

        assertThat(workbook.collisions()).isEmpty();
        assertThat(workbook.words().stream().map(Rendering.Word::text))
                .contains("115", "INVENTED-2023,")
                .as("no moment as programs write it")
                .noneMatch(word -> word.matches(".*\\dT\\d.*Z.*"));
        assertThat(workbook.pages()).as("one page for each sheet").hasSize(4);
    }

    /** A line across a third of the page is at least as many pixels as that is wide. */
    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_chart_of_a_workbook_has_its_two_lines(String language) throws Exception {
        Rendering workbook = workbook(language);

        int width = workbook.pages().getFirst().getWidth() / 3;
        assertThat(workbook.pixelsOf(0, RunningTotalChart.REACHED)).isGreaterThan(width);
        assertThat(workbook.pixelsOf(0, RunningTotalChart.TARGET)).isGreaterThan(width / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Көрсеткіш, Бөліністер, Күндер, Әдіс",
        "ru, Показатель, Разбивки, Дни, Метод",
        "en, Figure, Breakdowns, Days, Method",
    })
    void sheets_are_named_in_the_language_of_the_file(
            String language, String first, String second, String third, String fourth) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(made("xlsx", language)))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));

            assertThat(names).containsExactly(first, second, third, fourth);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void nothing_in_a_print_lies_over_something_else(String language) throws Exception {
        Rendering print = Rendering.ofPdf(made("pdf", language), FOLDER, "coverage-" + language + ".pdf");

        assertThat(print.collisions()).isEmpty();
        assertThat(print.pixelsOf(0, RunningTotalChart.REACHED)).isGreaterThan(500);
    }

    @Test
    void a_page_of_white_has_no_line() {
        BufferedImage white = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 10, 10);

        assertThat(new Rendering(List.of(white), List.of()).pixelsOf(0, RunningTotalChart.REACHED))
                .isZero();
    }

    private Rendering workbook(String language) throws Exception {
        return Rendering.ofOffice(made("xlsx", language), FOLDER, "coverage-" + language + ".xlsx");
    }

    private byte[] made(String extension, String language) {
        return files.of(AReport.aReport().made(), extension, Locale.of(language));
    }
}
