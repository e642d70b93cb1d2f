package kz.ainalaiyn.gateway.documents.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whatever form a figure is read in, it is the one that the JSON has. */
@GatewayTest
class FormatsAgreeTest {
    /** The column of the CSV. */
    private static final int FIGURE = 12;

    private final MadeFiles files;
    private final LabelsReader labelsReader;
    private final CoverageReport report = AReport.aReport().made();
    private JsonNode json = new ObjectMapper().createObjectNode();

    FormatsAgreeTest(MadeFiles files, LabelsReader labelsReader) {
        this.files = files;
        this.labelsReader = labelsReader;
    }

    @BeforeEach
    void the_figures_of_the_json() throws Exception {
        json = new ObjectMapper().readTree(made("json"));
    }

    @Test
    void the_csv_has_the_figures_of_the_json() {
        List<Integer> figures = new String(made("csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(row -> row.replaceAll("\"([^\"]|\"\")*\"", "quoted").split(",", -1)[FIGURE])
                .map(Integer::valueOf)
                .toList();

        List<Integer> expected = new ArrayList<>(headline());
        expected.addAll(2, range());
        for (JsonNode breakdown : json.get("breakdowns")) {
            expected.add(breakdown.get("covered").intValue());
            expected.addAll(covered(breakdown.get("cells")));
        }
        expected.addAll(covered(json.get("timeline")));
        assertThat(figures).isEqualTo(expected);
    }

    @Test
    void the_workbook_has_the_figures_of_the_json() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(made("xlsx")))) {
            assertThat(numbers(workbook.getSheetAt(0), 1)).containsExactlyInAnyOrderElementsOf(headline());
            List<Integer> expected = new ArrayList<>(overlap());
            expected.add(json.get("covered").intValue());
            for (JsonNode breakdown : json.get("breakdowns")) {
                expected.addAll(covered(breakdown.get("cells")));
                expected.add(breakdown.get("covered").intValue());
            }
            assertThat(numbers(workbook.getSheetAt(1), 3)).isEqualTo(expected);
            List<Integer> timeline = new ArrayList<>(List.of(0));
            timeline.addAll(covered(json.get("timeline")));
            timeline.add(json.get("covered").intValue());
            assertThat(numbers(workbook.getSheetAt(2), 1)).isEqualTo(timeline);
            assertThat(numbers(workbook.getSheetAt(2), 2))
                    .containsOnly(json.get("target").intValue());
        }
    }

    @Test
    void the_pdf_has_the_figures_of_the_json() throws Exception {
        String text = PdfText.of(made("pdf"));

        assertThat(text)
                .contains(
                        json.get("covered").asText() + " different graduates reached",
                        "of a target of " + json.get("target").asText());
        Labels labels = labelsReader.asOf(report.asOf().revision(), Locale.ENGLISH);
        List<String> rows = new ArrayList<>();
        for (JsonNode breakdown : json.get("breakdowns")) {
            String[] dimensions = breakdown.get("by").asText().split(":");
            for (JsonNode cell : breakdown.get("cells")) {
                rows.add(labels.value(dimensions[0], cell.get("value").asText())
                        + (dimensions.length == 1
                                ? ""
                                : " "
                                        + labels.value(
                                                dimensions[1],
                                                cell.get("crossed").asText()))
                        + " " + cell.get("covered").asText() + " ");
            }
        }
        json.get("touches").elements().forEachRemaining(touch -> rows.add(" " + touch.asText() + " "));
        overlap().forEach(way -> rows.add(" " + way + " "));
        assertThat(text).contains(rows);
    }

    @Test
    void the_iati_result_has_the_figures_of_the_json() throws Exception {
        Document iati = IatiFormatTest.parsed(made("iati.xml"));

        List<Integer> expected = new ArrayList<>(List.of(json.get("covered").intValue()));
        expected.addAll(overlap());
        for (JsonNode breakdown : json.get("breakdowns")) {
            expected.addAll(covered(breakdown.get("cells")));
        }
        expected.add(json.at("/touches/attendances").intValue());
        expected.add(json.at("/touches/consultations").intValue());
        assertThat(values(iati, "actual")).isEqualTo(expected);
        assertThat(values(iati, "target")).containsExactly(json.get("target").intValue());
    }

    @Test
    void the_drawings_have_the_figures_of_the_json() throws Exception {
        String headline =
                json.get("covered").asText() + " of " + json.get("target").asText() + " reached";
        Document curve = IatiFormatTest.parsed(made("svg"));
        TreeMap<Integer, Integer> heights = new TreeMap<>();
        for (Element text : IatiFormatTest.elements(curve, "text")) {
            boolean isStep = text.getTextContent().matches("[0-9]+");
            if (text.getAttribute("text-anchor").equals("end") && isStep) {
                heights.put(Integer.parseInt(text.getTextContent()), Integer.parseInt(text.getAttribute("y")) - 4);
            }
        }
        double unit = (heights.firstEntry().getValue() - heights.lastEntry().getValue()) / (double) heights.lastKey();
        String[] points = IatiFormatTest.elements(curve, "polyline")
                .getFirst()
                .getAttribute("points")
                .split(" ");

        assertThat(new String(made("badge.svg"), StandardCharsets.UTF_8)).contains(">" + headline + "<");
        assertThat(curve.getDocumentElement().getTextContent()).contains(headline);
        List<Integer> timeline = covered(json.get("timeline"));
        assertThat(points).hasSize(2 + 2 * timeline.size());
        for (int i = 0; i < timeline.size(); i++) {
            int y = Integer.parseInt(points[2 + 2 * i].split(",")[1]);
            assertThat((heights.firstEntry().getValue() - y) / unit).isCloseTo(timeline.get(i), within(1.0));
        }
    }

    private byte[] made(String extension) {
        return files.of(report, extension, Locale.ENGLISH);
    }

    private List<Integer> headline() {
        List<Integer> figures = new ArrayList<>(
                List.of(json.get("target").intValue(), json.get("covered").intValue()));
        json.get("touches").elements().forEachRemaining(touch -> figures.add(touch.intValue()));
        figures.addAll(overlap());
        return figures;
    }

    private List<Integer> range() {
        return StreamSupport.stream(json.get("range").spliterator(), false)
                .map(JsonNode::intValue)
                .toList();
    }

    private List<Integer> overlap() {
        return StreamSupport.stream(json.get("overlap").spliterator(), false)
                .map(JsonNode::intValue)
                .toList();
    }

    private static List<Integer> covered(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get("covered").intValue())
                .toList();
    }

    private static List<Integer> values(Document iati, String element) {
        return IatiFormatTest.elements(iati, element).stream()
                .map(each -> Integer.valueOf(each.getAttribute("value")))
                .toList();
    }

    private static List<Integer> numbers(Sheet sheet, int column) {
        List<Integer> numbers = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                numbers.add((int) cell.getNumericCellValue());
            }
        }
        return numbers;
    }
}
