package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.ainalaiyn.platform.messages.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class SheetFileTest {
    private static final String HEADING = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>externalId</t></is></c>\
            <c r="B1" t="inlineStr"><is><t>birthDate</t></is></c>\
            <c r="C1" t="inlineStr"><is><t>phone</t></is></c>\
            <c r="D1" t="inlineStr"><is><t>graduationYear</t></is></c></row>""";

    @Test
    void a_sheet_that_is_full_is_followed_by_another() throws Exception {
        int rows = (1 << 20) + 1;
        var out = new ByteArrayOutputStream();
        var shape = new Shape(',', List.of(Column.named("n", Column.Kind.INTEGER)));
        try (RowWriter writer = RowWriter.open(out, FileFormat.XLSX, shape, Declared.NOTHING, Language.EN)) {
            for (int i = 1; i <= rows; i++) {
                writer.write(JsonNodeFactory.instance.objectNode().put("n", i));
            }
        }

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(2);
            try (Stream<org.dhatim.fastexcel.reader.Row> first =
                    sheets.getFirst().openStream()) {
                assertThat(first.count()).isEqualTo(1 << 20);
            }
            try (Stream<org.dhatim.fastexcel.reader.Row> second =
                    sheets.getLast().openStream()) {
                assertThat(second.map(row -> row.getCellText(0)).toList())
                        .containsExactly("n", String.valueOf(rows - 1), String.valueOf(rows));
            }
        }
    }

    @Test
    void a_number_in_a_column_of_text_is_its_digits() throws Exception {
        assertThat(People.values(sheet("<row r=\"2\">" + id(2) + "<c r=\"C2\"><v>8.7011234567E10</v></c></row>")))
                .containsExactly("{\"externalId\":\"i2\",\"phone\":\"87011234567\"}");
    }

    @Test
    void a_text_with_an_exponent_stays_as_it_is() throws Exception {
        assertThat(People.values(sheet(
                        "<row r=\"2\">" + id(2) + "<c r=\"C2\" t=\"inlineStr\"><is><t>7,70112E+10</t></is></c></row>")))
                .containsExactly("{\"externalId\":\"i2\",\"phone\":\"7,70112E+10\"}");
    }

    @Test
    void a_whole_number_with_a_point_is_whole() throws Exception {
        assertThat(People.values(sheet("<row r=\"2\">" + id(2) + "<c r=\"D2\"><v>2020.0</v></c></row>")))
                .containsExactly("{\"externalId\":\"i2\",\"graduationYear\":2020}");
    }

    @Test
    void a_number_that_no_memory_could_hold_is_a_fault_of_its_row() throws Exception {
        assertThat(People.faults(sheet("<row r=\"2\">" + id(2) + "<c r=\"D2\"><v>1E999999999</v></c></row>")))
                .containsExactly("2 /graduationYear whole-number-expected");
    }

    @Test
    void a_cell_that_is_shown_as_a_day_is_one_without_declaration() throws Exception {
        assertThat(People.values(sheet("<row r=\"2\">" + id(2) + "<c r=\"B2\" s=\"1\"><v>31182</v></c></row>")))
                .containsExactly("{\"externalId\":\"i2\",\"birthDate\":\"1985-05-15\"}");
    }

    @Test
    void a_number_is_no_day_unless_a_date_format_is_declared() throws Exception {
        assertThat(People.faults(sheet("<row r=\"2\">" + id(2) + "<c r=\"B2\"><v>31182</v></c></row>")))
                .containsExactly("2 /birthDate date-format");
    }

    @Test
    void a_workbook_that_counts_from_1904_is_read_so() throws Exception {
        String row = "<row r=\"2\">" + id(2) + "<c r=\"B2\" s=\"1\"><v>29720</v></c></row>";

        assertThat(People.values(workbook(HEADING + row, "<workbookPr date1904=\"1\"/>", Declared.NOTHING)))
                .containsExactly("{\"externalId\":\"i2\",\"birthDate\":\"1985-05-15\"}");
    }

    @Test
    void a_formula_is_its_value() throws Exception {
        assertThat(People.values(sheet("<row r=\"2\">" + id(2) + "<c r=\"D2\"><f>2000+20</f><v>2020</v></c></row>")))
                .containsExactly("{\"externalId\":\"i2\",\"graduationYear\":2020}");
    }

    @Test
    void a_formula_without_a_value_is_a_fault_of_its_row() throws Exception {
        assertThat(People.faults(sheet("<row r=\"2\">" + id(2) + "<c r=\"D2\"><f>2000+20</f></c></row>"
                        + "<row r=\"3\">" + id(3) + "<c r=\"C3\" t=\"e\"><f>A9</f><v>#REF!</v></c></row>"
                        + "<row r=\"4\">" + id(4) + "<c r=\"C4\" t=\"e\"><v>#N/A</v></c></row>")))
                .containsExactly(
                        "2 /graduationYear formula-without-value",
                        "3 /phone formula-without-value",
                        "4 /phone formula-without-value");
    }

    @Test
    void empty_rows_are_no_rows() throws Exception {
        assertThat(People.rows(sheet("<row r=\"2\"/><row r=\"5\">" + id(5) + "</row>"
                        + "<row r=\"6\"><c r=\"A6\" t=\"inlineStr\"><is><t> </t></is></c></row><row r=\"9\"/>")))
                .extracting(Row::line)
                .containsExactly(5L);
    }

    @Test
    void a_sheet_is_read_by_its_name() throws Exception {
        assertThat(People.values(People.file(twoSheets(), FileFormat.XLSX, on("Лист 2"))))
                .containsExactly("{\"externalId\":\"i2\"}");
    }

    @Test
    void an_unknown_sheet_refuses_the_file_and_tells_those_there_are() throws Exception {
        assertThat(People.refusal(People.file(twoSheets(), FileFormat.XLSX, on("Лист 3"))))
                .containsExactly("sheet-unknown {allowed=[Лист 1, Лист 2]}");
    }

    @Test
    void what_is_no_archive_is_refused() throws Exception {
        assertThat(People.refusal(
                        People.file("externalId".getBytes(StandardCharsets.UTF_8), FileFormat.XLSX, Declared.NOTHING)))
                .containsExactly("workbook-unreadable {}");
    }

    @Test
    void a_workbook_with_a_password_is_refused() throws Exception {
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};

        assertThat(People.refusal(People.file(ole2, FileFormat.XLSX, Declared.NOTHING)))
                .containsExactly("workbook-encrypted {}");
    }

    @Test
    void an_archive_that_unpacks_to_a_hundred_times_its_size_is_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }

        assertThat(People.refusal(People.file(bytes.toByteArray(), FileFormat.XLSX, Declared.NOTHING)))
                .containsExactly("workbook-too-large {}");
    }

    @Test
    void a_cell_beyond_the_last_column_of_any_sheet_is_refused() throws Exception {
        assertThat(People.refusal(sheet("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>")))
                .containsExactly("workbook-too-large {}");
    }

    private static Declared on(String sheet) {
        return new Declared(null, null, sheet, Map.of());
    }

    private static String id(int row) {
        return "<c r=\"A%d\" t=\"inlineStr\"><is><t>i%d</t></is></c>".formatted(row, row);
    }

    private static RowFile sheet(String rows) throws Exception {
        return workbook(HEADING + rows, "<workbookPr/>", Declared.NOTHING);
    }

    private static RowFile workbook(String rows, String properties, Declared declared) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                    </Types>""");
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    %s<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(properties));
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""");
            entry(zip, "xl/styles.xml", """
                    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
            entry(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                    <sheetData>%s</sheetData></worksheet>""".formatted(rows));
        }
        return People.file(bytes.toByteArray(), FileFormat.XLSX, declared);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] twoSheets() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Ainalaiyn", null)) {
            for (int i = 1; i <= 2; i++) {
                Worksheet sheet = workbook.newWorksheet("Лист " + i);
                sheet.value(0, 0, "externalId");
                sheet.value(1, 0, "i" + i);
            }
        }
        return bytes.toByteArray();
    }
}
