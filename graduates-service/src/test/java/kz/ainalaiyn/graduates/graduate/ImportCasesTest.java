package kz.ainalaiyn.graduates.graduate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that went wrong elsewhere, each with what is right to come of it. */
@ServiceTest
class ImportCasesTest {
    private static final String HEADING =
            "externalId,familyName,givenName,birthDate,sex,institution,graduationYear,district,phone,iin\n";

    private static final FileImports IMPORTS = new FileImports("/v1/graduates/imports", Tokens.partnerA());
    private static final Set<String> TRIED = new TreeSet<>();

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void organisations() {
        People.register();
    }

    @AfterAll
    static void every_case_was_tried() throws IOException {
        Set<String> all = new TreeSet<>();
        cases().path("cases").forEach(each -> all.add(each.path("name").asText()));
        assertThat(TRIED).isEqualTo(all);
    }

    private static JsonNode cases() throws IOException {
        try (InputStream file = ImportCasesTest.class.getResourceAsStream("/cases/imports.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }

    private static JsonNode called(String name) throws IOException {
        TRIED.add(name);
        for (JsonNode each : cases().path("cases")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("No case is called " + name);
    }

    /** A line of the columns, with these members of the case in place of what is there otherwise. */
    private String line(JsonNode members) {
        Map<String, String> row = new TreeMap<>(Map.of(
                "externalId", "i0",
                "familyName", "Ойдан",
                "givenName", "Әлия",
                "birthDate", "2001-05-17",
                "sex", "FEMALE",
                "institution", "invented-home",
                "graduationYear", "2019",
                "district", People.DISTRICT));
        members.properties()
                .forEach(member -> row.put(member.getKey(), member.getValue().asText()));
        row.compute("externalId", (name, value) -> run + "-" + value);
        StringBuilder line = new StringBuilder();
        for (String column : HEADING.strip().split(",")) {
            String cell = row.getOrDefault(column, "");
            line.append(line.isEmpty() ? "" : ",").append(cell.contains(",") ? '"' + cell + '"' : cell);
        }
        return line + "\n";
    }

    private static JsonNode members(Object... members) {
        var row = new ObjectMapper().createObjectNode();
        for (int i = 0; i < members.length; i += 2) {
            row.put((String) members[i], (String) members[i + 1]);
        }
        return row;
    }

    private static JsonPath done(String query, String file) {
        return IMPORTS.done(query, FileImports.CSV, file);
    }

    private static JsonPath done(Response sent) {
        return IMPORTS.done(sent);
    }

    private static String query(JsonNode each) {
        return each.has("query") ? "?" + each.path("query").asText() : "";
    }

    private static void assertRefused(JsonPath file, String code) {
        assertThat(file.getString("state")).as(file.prettify()).isEqualTo("REFUSED");
        assertThat(file.getString("errors[0].code")).isEqualTo(code);
        assertThat(file.getInt("rows.total")).isZero();
    }

    private void assertRow(String name, String outcome) throws IOException {
        JsonNode each = called(name);
        JsonPath done = done(query(each), HEADING + line(each.path("row")));
        assertThat(IMPORTS.outcomes(done)).isEqualTo("2 " + outcome);
    }

    private Response recorded(String id) {
        return People.as(Tokens.partnerA()).get("/v1/graduates/external/" + run + "-" + id);
    }

    @Test
    void a_number_that_a_spreadsheet_has_for_a_day() throws IOException {
        JsonNode undeclared = called("excel-serial-undeclared");
        assertThat(IMPORTS.outcomes(done("", HEADING + line(undeclared.path("row")))))
                .isEqualTo("2 REFUSED /birthDate date-format");
        JsonNode declared = called("excel-serial-declared");
        String file = HEADING + line(declared.path("row")).replace(",2019,", ",2003,");
        assertThat(IMPORTS.outcomes(done(query(declared), file))).isEqualTo("2 CREATED");
        assertThat(recorded("i2").<String>path("birthDate")).isEqualTo("1985-05-15");
    }

    @Test
    void days_that_begin_with_the_day() throws IOException {
        JsonNode rows = called("day-first-undeclared").path("rows");
        assertRefused(done("", HEADING + line(rows.path(0)) + line(rows.path(1))), "date-format-undeclared");
        assertThat(recorded("i3").statusCode()).isEqualTo(404);
        assertRow("day-first-declared", "CREATED");
        assertThat(recorded("i5").<String>path("birthDate")).isEqualTo("2001-01-12");
    }

    @Test
    void a_file_in_windows_1251() throws IOException {
        byte[] file = (HEADING + line(members("externalId", "w", "givenName", "Алия")))
                .getBytes(Charset.forName("windows-1251"));
        called("windows-1251-undeclared");
        JsonPath refused = IMPORTS.done(IMPORTS.send("", FileImports.CSV, file));
        assertRefused(refused, "not-utf8");
        assertThat(refused.getLong("errors[0].offset")).isEqualTo((HEADING + run + "-w,").length());
        JsonNode declared = called("windows-1251-declared");
        JsonPath done = IMPORTS.done(IMPORTS.send(query(declared), FileImports.CSV, file));
        assertThat(IMPORTS.outcomes(done)).isEqualTo("2 CREATED");
        assertThat(recorded("w").<String>path("familyName"))
                .isEqualTo(declared.at("/expect/familyName").asText());
    }

    @Test
    void a_byte_order_mark_and_semicolons() throws IOException {
        called("bom-and-semicolon");
        String file = "\uFEFF" + (HEADING + line(members("externalId", "b"))).replace(',', ';');
        assertThat(IMPORTS.outcomes(done("", file))).isEqualTo("2 CREATED");
    }

    @Test
    void a_line_break_within_a_name() throws IOException {
        called("quoted-line-break-in-name");
        String file = HEADING + line(members("externalId", "q", "familyName", "\"Ой\nдан\""));
        assertThat(IMPORTS.outcomes(done("", file))).startsWith("2 REFUSED /familyName ");
    }

    @Test
    void two_rows_of_one_person_that_are_not_alike() throws IOException {
        called("same-iin-twice-different-birth-date");
        called("same-external-id-twice");
        JsonPath done = done(
                "",
                HEADING
                        + line(members("externalId", "s1", "iin", "010517600011"))
                        + line(members("externalId", "s2", "iin", "010517600011", "birthDate", "2001-05-18"))
                        + line(members("externalId", "s3"))
                        + line(members("externalId", "s3", "givenName", "Айым")));
        assertThat(IMPORTS.outcomes(done))
                .isEqualTo("2 REFUSED /iin twice-in-file\n3 REFUSED /iin twice-in-file\n"
                        + "4 REFUSED /externalId twice-in-file\n5 REFUSED /externalId twice-in-file");
        assertThat(recorded("s1").statusCode()).isEqualTo(404);
        assertThat(done.getBoolean("stored")).isFalse();
    }

    @Test
    void an_iin_that_lost_its_leading_zero() throws IOException {
        assertRow("iin-lost-leading-zero", "REFUSED /iin iin-length");
    }

    @Test
    void phones_as_people_write_them_and_as_spreadsheets_ruin_them() throws IOException {
        assertRow("phone-as-people-write-it", "CREATED");
        assertThat(recorded("i7").<String>path("phone")).isEqualTo("+77011234567");
        assertRow("phone-scientific", "REFUSED /phone phone-format");
    }

    @Test
    void an_identifier_of_somebody_who_was_erased() throws IOException {
        called("erased-external-id");
        done("", HEADING + line(members("externalId", "e1")));
        People.as(Tokens.partnerA())
                .header("If-Match", "*")
                .delete("/v1/graduates/" + recorded("e1").path("id"))
                .then()
                .statusCode(204);
        JsonPath done = done("", HEADING + line(members("externalId", "e1")) + line(members("externalId", "e2")));
        assertThat(IMPORTS.outcomes(done)).isEqualTo("2 REFUSED  external-id-erased\n3 CREATED");
    }

    @Test
    void headings_in_russian() throws IOException {
        called("header-in-russian");
        String heading =
                "Номер в организации;Фамилия;Имя;Дата рождения;Пол;Учреждение;Год выпуска;Район (КАТО);Тел. сот.;ИИН\n";
        String file = heading + line(members("externalId", "r")).replace(',', ';');
        JsonPath done = done("?columns=" + URLEncoder.encode("Тел. сот.=phone", UTF_8), file);
        assertThat(IMPORTS.outcomes(done)).as(done.prettify()).isEqualTo("2 CREATED");
    }

    @Test
    void a_column_that_nobody_knows() throws IOException {
        called("unknown-column");
        JsonPath refused = done("", HEADING.replace("phone", "shoeSize") + line(members()));
        assertRefused(refused, "column-unknown");
        assertThat(refused.getString("errors[0].message")).contains("shoeSize");
    }

    @Test
    void a_workbook_with_empty_rows_and_formulas() throws IOException {
        called("trailing-empty-rows-of-a-sheet");
        called("formula-cell-in-xlsx");
        JsonPath done = IMPORTS.done(IMPORTS.send("", FileImports.XLSX, workbook()));
        assertThat(IMPORTS.outcomes(done))
                .as(done.prettify())
                .isEqualTo("2 CREATED\n3 REFUSED /familyName formula-without-value");
        assertThat(recorded("x1").<String>path("familyName")).isEqualTo("Ойдан");
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            String[] columns = HEADING.strip().split(",");
            for (int i = 0; i < columns.length; i++) {
                sheet.value(0, i, columns[i]);
            }
            for (int row = 1; row <= 2; row++) {
                String[] cells = line(members("externalId", "x" + row)).strip().split(",");
                for (int i = 0; i < cells.length; i++) {
                    sheet.value(row, i, cells[i]);
                }
                sheet.formula(row, 1, "CONCAT(\"Ой\",\"дан\")");
            }
            sheet.style(500, 3).bold().set();
            sheet.value(501, 3, "");
        }
        // A formula has the value that the program calculated which saved it.
        return replaced(bytes.toByteArray(), "</f></c>", "</f><v>Ойдан</v></c>");
    }

    /** The workbook with the first of these texts in its sheet replaced. */
    private static byte[] replaced(byte[] workbook, String old, String now) throws IOException {
        return withSheet(workbook, sheet -> {
            int place = sheet.indexOf(old);
            assertThat(place).as(sheet).isPositive();
            return (sheet.substring(0, place) + now + sheet.substring(place + old.length()))
                    .replaceFirst("<c r=\"B2\"", "<c t=\"str\" r=\"B2\"");
        });
    }

    private static byte[] withSheet(byte[] workbook, UnaryOperator<String> change) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
                Files.writeString(sheet, change.apply(Files.readString(sheet)));
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_anybody_needs() throws IOException {
        called("zip-bomb-xlsx");
        Path file = Files.createTempFile("bomb", ".xlsx");
        Files.write(file, workbook());
        try (FileSystem zip = FileSystems.newFileSystem(file);
                OutputStream sheet =
                        Files.newOutputStream(zip.getPath("xl/worksheets/sheet1.xml"), StandardOpenOption.APPEND)) {
            byte[] blanks = " ".repeat(1_000_000).getBytes(UTF_8);
            for (int i = 0; i < 1_100; i++) {
                sheet.write(blanks);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        assertThat(bytes.length).isLessThan(2_000_000);

        assertRefused(IMPORTS.done(IMPORTS.send("", FileImports.XLSX, bytes)), "workbook-too-large");
    }

    @Test
    void a_name_like_a_formula_comes_out_safe_and_goes_in_again_as_it_was() throws IOException {
        JsonNode each = called("formula-like-name-comes-out-safe");
        JsonPath done = done("", HEADING + line(each.path("row")));

        String refused = People.as(Tokens.partnerA())
                .get(IMPORTS.path() + "/" + done.getString("id") + "/refused")
                .asString();

        assertThat(refused).contains("'=1+1 Ойдан").doesNotContain(",=1+1");
        JsonPath again = done("", refused);
        assertThat(IMPORTS.outcomes(again)).isEqualTo(IMPORTS.outcomes(done));
        assertThat(People.as(Tokens.partnerA())
                        .get(IMPORTS.path() + "/" + again.getString("id") + "/refused")
                        .asString())
                .isEqualTo(refused);
    }
}
