package kz.ainalaiyn.gateway.documents.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person reads what codes stand for, as they were called when the report was the latest. */
@GatewayTest
class NamesInFilesTest {

    private final FeedFixture feed;
    private final String programme = "NAMED-" + UUID.randomUUID();
    private final int number = ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000);
    private final String district = "99" + number;
    private final String twin = "98" + number;
    private final List<String> codes = List.of("named-society", district, "SEMINAR", "CONSULTATION_LEGAL");
    private final UUID graduate = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final UUID seminar = UUID.randomUUID();
    private long revision;

    NamesInFilesTest(Projection projection) {
        feed = new FeedFixture(projection);
    }

    @BeforeEach
    void two_graduates_of_a_society_were_reached() {
        feed.apply(
                Source.GRADUATES,
                district(
                        district,
                        0,
                        Map.of("kk", "Ойдан шығарылған аудан №" + number, "ru", "Вымышленный район №" + number)),
                district(
                        twin,
                        0,
                        Map.of("kk", "Ойдан шығарылған аудан №" + number, "ru", "Другой вымышленный район №" + number)),
                FeedFixture.organisation("named-society", Map.of("ru", "Вымышленное общество названных")),
                FeedFixture.graduate(graduate, 0, "named-society", "FEMALE", 2001, district),
                FeedFixture.graduate(neighbour, 0, "named-society", "MALE", 2001, twin),
                FeedFixture.link(graduate, 0, UUID.randomUUID()),
                FeedFixture.link(neighbour, 0, UUID.randomUUID()));
        revision = feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(seminar, 0, programme, "SEMINAR", "HELD", "GRADUATES", "2023-10-30T05:00:00Z"),
                FeedFixture.attendance(seminar, graduate, 0, "PRESENT"),
                FeedFixture.consultation(
                        UUID.randomUUID(), 0, programme, neighbour, "LEGAL", "COMPLETED", "2023-10-30T05:00:00Z"));
    }

    @Test
    void a_workbook_and_a_pdf_have_names_where_there_are_some() throws Exception {
        assertThat(workbook("ru"))
                .contains(
                        "Вымышленный район №" + number,
                        "Другой вымышленный район №" + number,
                        "Вымышленное общество названных",
                        "Семинар")
                .contains("Консультация: Правовая помощь")
                .doesNotContainAnyElementsOf(codes);
        assertThat(PdfText.of(file("pdf", "ru").asByteArray()).replaceAll("\\s+", " "))
                .contains("Вымышленный район №" + number, "Вымышленное общество названных", "Семинар")
                .doesNotContain(codes);
    }

    @Test
    void a_name_in_another_language_says_so_and_a_name_of_two_has_its_code() throws Exception {
        assertThat(workbook("kk"))
                .contains("Вымышленное общество названных (ru)")
                .contains(
                        "Ойдан шығарылған аудан №" + number + " (" + district + ")",
                        "Ойдан шығарылған аудан №" + number + " (" + twin + ")");
    }

    @Test
    void a_csv_has_the_code_and_the_name() {
        Response csv = file("csv", "ru");

        assertThat(csv.asString())
                .contains(",covered,district," + district + ",,,1,true,Вымышленный район №" + number + ",\r\n")
                .contains(",covered,type,CONSULTATION_LEGAL,,,1,false,Консультация: Правовая помощь,\r\n");
        assertThat(csv.header("Content-Language")).isEqualTo("ru");
        assertThat(csv.header("Content-Disposition")).contains("-r" + revision + "-ru.csv");
        assertThat(file("csv", "en").asString()).contains(",At events only,");
    }

    @Test
    void iati_says_the_names_in_three_languages() {
        assertThat(file("iati.xml", "en").asString())
                .contains("Район: Вымышленный район №" + number, "Type of activity: Consultation: Legal advice")
                .contains("value=\"" + district + "\"");
    }

    @Test
    void what_was_filtered_by_is_said_in_words() throws Exception {
        Response pdf = given().header("Authorization", "Bearer " + Tokens.reporter())
                .get("/v1/reports/coverage.pdf?lang=en&programme=" + programme + "&district=" + district
                        + "&sex=FEMALE");

        assertThat(PdfText.of(pdf.asByteArray()).replaceAll("\\s+", " "))
                .contains("Вымышленный район №" + number + " (ru)", "Sex: women")
                .doesNotContain("sex=FEMALE ");
    }

    /** What was given out stays as it is, name by name. */
    @Test
    void a_report_has_the_names_of_its_revision() {
        byte[] before = file("xlsx", "ru").asByteArray();

        feed.apply(Source.GRADUATES, district(district, 1, Map.of("ru", "Переименованный район №" + number)));

        assertThat(file("xlsx", "ru").asByteArray()).isEqualTo(before);
        assertThat(given().header("Authorization", "Bearer " + Tokens.reporter())
                        .get("/v1/reports/coverage.csv?lang=ru&by=district&programme=" + programme)
                        .asString())
                .contains("Переименованный район №" + number);
    }

    private static FeedEvent district(String code, long version, Map<String, String> name) {
        return FeedFixture.change(
                "kz.ainalaiyn.graduates.district-changed",
                code,
                version,
                Map.of("name", name, "validFrom", "2020-01-01"));
    }

    private List<String> workbook(String language) throws Exception {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file("xlsx", language).asByteArray()))) {
            List<String> texts = new ArrayList<>();
            workbook.getSheetAt(1).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
            return texts;
        }
    }

    private Response file(String extension, String language) {
        Response answer = given().header("Authorization", "Bearer " + Tokens.reporter())
                .get("/v1/reports/coverage." + extension + "?programme=" + programme
                        + "&by=organisation,type,district&asOf=" + revision + "&lang=" + language);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
