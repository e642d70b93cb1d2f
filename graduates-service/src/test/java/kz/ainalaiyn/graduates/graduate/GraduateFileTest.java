package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 10 of the API, out: a list as a file, tried with graduates. */
@ServiceTest
class GraduateFileTest {
    private final String name = "Ойдан" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void organisations() {
        People.register();
    }

    private Response file(String token, String type) {
        return as(token).accept(type).queryParam("name", name).get("/v1/graduates");
    }

    private String register(String token, String givenName) {
        return People.register(token, "familyName", name, "givenName", givenName, "email", "invented@example.org")
                .path("id");
    }

    @Test
    void a_csv_has_a_column_for_each_member() {
        String id = register(partnerA(), "Әлия");

        Response file = file(partnerA(), FileType.CSV);

        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        assertThat(file.contentType()).startsWith(FileType.CSV);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"graduates.csv\"");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines)
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFFid,organisation,externalId,familyName,givenName,patronymic,birthDate,sex,institution,"
                        + "graduationYear,district,iinGiven,phone,email,registeredAt,warnings,version");
        assertThat(lines.getLast())
                .startsWith(
                        id + "," + Tokens.ORGANISATION_A + ",," + name + ",Әлия,,2001-05-17,FEMALE,invented-home,2019,")
                .contains(",false,,invented@example.org,")
                .endsWith(",mixed-scripts,0");
    }

    @Test
    void lines_of_json_are_the_items_of_the_list() throws IOException {
        Stream.of("Әлия", "Бота", "Гүл").forEach(givenName -> register(partnerA(), givenName));
        ObjectMapper json = new ObjectMapper();

        ArrayNode lines = json.createArrayNode();
        file(partnerA(), FileType.NDJSON).asString().lines().forEach(line -> lines.add(read(json, line)));

        JsonNode items = json.readTree(as(partnerA())
                        .queryParam("name", name)
                        .get("/v1/graduates")
                        .asByteArray())
                .get("items");
        assertThat(items).hasSize(3);
        assertThat(lines).hasToString(items.toString());
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void a_workbook_has_days_as_days() throws IOException {
        register(partnerA(), "Әлия");

        byte[] file = file(partnerA(), FileType.XLSX).asByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(6)).isEqualTo("birthDate");
            assertThat(rows.getLast().getCellAsDate(6))
                    .hasValueSatisfying(day -> assertThat(day.toLocalDate()).hasToString("2001-05-17"));
            assertThat(rows.getLast().getCellAsNumber(9))
                    .hasValueSatisfying(year -> assertThat(year.intValue()).isEqualTo(2019));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FileType.CSV, FileType.NDJSON})
    void a_file_shows_what_its_reader_may_see(String type) {
        String ofA = register(partnerA(), "Әлия");
        String ofB = register(partnerB(), "Бота");

        assertThat(file(partnerA(), type).asString()).contains(ofA).doesNotContain(ofB);
        assertThat(file(coordinator(), type).asString()).contains(ofA, ofB);
    }

    @Test
    void nobody_without_a_role_gets_a_file() {
        assertThat(file(Tokens.of("nobody", Set.of(), null), FileType.CSV).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=10", "cursor=x"})
    void a_file_is_not_cut(String cut) {
        Response refused = as(partnerA()).accept(FileType.CSV).get("/v1/graduates?" + cut);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("file-is-whole");
        assertThat(refused.header("Content-Disposition")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/* | application/json",
                "text/* | text/csv",
                "text/csv;q=0.1, application/json | application/json",
                "image/gif, application/x-ndjson | application/x-ndjson"
            })
    void the_form_is_the_one_that_is_liked_best(String accept, String type) {
        register(partnerA(), "Әлия");

        Response answer = as(partnerA()).accept(accept).queryParam("name", name).get("/v1/graduates");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.headers().getValues("Vary")).containsExactly("Accept, Accept-Language");
    }

    @Test
    void json_is_what_is_answered_where_nothing_is_asked_for() {
        assertThat(as(partnerA()).accept("*/*").get("/v1/graduates?limit=1").contentType())
                .startsWith("application/json");
        assertThat(as(partnerA())
                        .accept("image/gif")
                        .get("/v1/graduates?limit=1")
                        .statusCode())
                .isEqualTo(406);
        assertThat(as(partnerA()).accept(FileType.CSV).head("/v1/graduates").statusCode())
                .isEqualTo(200);
    }
}
