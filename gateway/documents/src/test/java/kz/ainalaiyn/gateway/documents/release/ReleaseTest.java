package kz.ainalaiyn.gateway.documents.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.FreshFeeds;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
@TestProfile(FreshFeeds.Profile.class)
class ReleaseTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";

    private final FeedFixture feed;
    private final String programme = "RELEASED-" + UUID.randomUUID();
    private final UUID forum = UUID.randomUUID();

    ReleaseTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    @Test
    void everybody_reads_what_was_released() {
        reached(31, 4);

        Response made = release();

        assertThat(made.statusCode()).isEqualTo(201);
        JsonPath read = given().get(made.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(read.getInt("covered")).isEqualTo(35);
        assertThat(read.getInt("target")).isEqualTo(100);
        assertThat(read.getList("tables.by")).containsExactly("sex", "ageBand", "district", "kind", "month");
        assertThat(read.getList("tables[0].cells"))
                .isEqualTo(List.of(
                        Map.of("value", "FEMALE", "covered", 30, "hidden", false),
                        Map.of("value", "MALE", "hidden", true)));
    }

    @Test
    void what_is_recorded_later_changes_nothing() {
        reached(31, 4);
        release();
        String before = given().get(path()).asString();

        reached(20, 20);

        assertThat(release().statusCode()).isEqualTo(200);
        assertThat(given().get(path()).asString()).isEqualTo(before);
    }

    @Test
    void nobody_can_choose_whom_to_count() {
        reached(31, 4);
        release();

        for (String choice : List.of("sex=MALE", "by=sex,district", "from=2023-10-30", "asOf=1")) {
            assertProblem(given().get(path() + "?" + choice), 400, "invalid-input");
        }
    }

    @Test
    void a_programme_that_has_not_ended_is_not_released() {
        String to = LocalDate.now(ZoneId.of("Asia/Almaty")).toString();
        feed.apply(Source.EVENTS, FeedFixture.programme(programme, 0, "Asia/Almaty", "2023-07-01", to, 100));

        assertProblem(release(), 409, "conflict");
        assertProblem(given().get(path()), 404, "not-found");
    }

    @Test
    void a_figure_that_depends_on_undecided_duplicates_is_not_released() {
        List<UUID> graduates = reached(31, 4);
        UUID candidate = UUID.randomUUID();
        feed.apply(
                Source.GRADUATES,
                FeedFixture.candidate(candidate, 0, graduates.getFirst(), graduates.getLast(), "OPEN"));

        assertProblem(release(), 409, "conflict");
        feed.apply(
                Source.GRADUATES,
                FeedFixture.candidate(candidate, 1, graduates.getFirst(), graduates.getLast(), "DIFFERENT_PERSONS"));
        assertThat(release().statusCode()).isEqualTo(201);
    }

    @Test
    void what_was_not_released_does_not_exist_for_everybody() {
        reached(31, 4);

        assertProblem(given().get(path()), 404, "not-found");
        assertProblem(given().get("/releases/" + programme), 404, "not-found");
        assertProblem(given().put(path()), 401, "unauthenticated");
        assertProblem(as(Tokens.reporter()).put(path()), 403, "forbidden");
    }

    @Test
    void the_page_and_the_file_say_the_same() {
        reached(31, 4);
        release();

        String page = given().header("Accept-Language", "en")
                .get("/releases/" + programme)
                .asString();
        String file = given().get(path() + "/figures.csv").asString();

        assertThat(page).contains("<span id=\"covered\">35</span>", "By sex", "<td>1 to 7</td>", "<td>30</td>");
        assertThat(page).doesNotContain(">31<", "%");
        assertThat(file)
                .contains(
                        programme + ",2023-07-01,2023-11-30,,,35,false,\r\n",
                        programme + ",2023-07-01,2023-11-30,sex,FEMALE,30,false,women\r\n",
                        programme + ",2023-07-01,2023-11-30,sex,MALE,,true,men\r\n",
                        programme + ",2023-07-01,2023-11-30,district,,,true,\r\n");
    }

    /** By DCAT-AP a catalogue, a dataset and a distribution must have these. */
    @Test
    void a_portal_of_open_data_reads_the_catalogue() throws Exception {
        reached(31, 4);
        release();
        Response answer = given().get("/v1/data-catalog");
        assertThat(answer.contentType()).startsWith("application/ld+json");

        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(answer.asString())))
                .get();

        JsonObject catalog = expanded.getJsonObject(0);
        assertThat(catalog)
                .containsKeys(DCT + "title", DCT + "description", DCT + "publisher", DCAT + "dataset")
                .hasSize(6);
        JsonObject dataset = catalog.getJsonArray(DCAT + "dataset").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("@id").endsWith(path()))
                .findFirst()
                .orElseThrow();
        assertThat(dataset).containsKeys(DCT + "title", DCT + "description", DCT + "issued", DCT + "temporal");
        assertThat(dataset.getJsonArray(DCAT + "distribution")).hasSize(2).allSatisfy(distribution -> {
            JsonObject file = distribution.asJsonObject();
            assertThat(file).containsKey(DCAT + "mediaType");
            String url = file.getJsonArray(DCAT + "accessURL").getJsonObject(0).getString("@id");
            assertThat(given().get(URI.create(url).getPath()).statusCode()).isEqualTo(200);
        });
    }

    /** Each cell is of the type that the description says, and none is empty that must not be. */
    @Test
    void the_columns_of_the_file_are_described_as_they_are() {
        reached(31, 4);
        release();
        Response file = given().get(path() + "/figures.csv");
        String described = path() + "/figures.csv-metadata.json";

        JsonPath metadata = given().get(described).jsonPath();

        assertThat(metadata.getString("'@context'")).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(URI.create(described).resolve(metadata.getString("url")).getPath())
                .isEqualTo(path() + "/figures.csv");
        List<String[]> rows =
                file.asString().lines().map(line -> line.split(",", -1)).toList();
        assertThat(rows.getFirst()).containsExactlyElementsOf(metadata.<String>getList("tableSchema.columns.name"));
        List<Map<String, Object>> columns = metadata.getList("tableSchema.columns");
        for (String[] cells : rows.subList(1, rows.size())) {
            for (int i = 0; i < cells.length; i++) {
                Map<String, Object> column = columns.get(i);
                assertThat(cells[i]).as("%s", column).matches(pattern(column));
            }
        }
    }

    private static String pattern(Map<String, Object> column) {
        String filled = switch ((String) column.get("datatype")) {
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "nonNegativeInteger" -> "\\d+";
            case "boolean" -> "true|false";
            default -> ".+";
        };
        return column.containsKey("required") ? filled : "|" + filled;
    }

    @Test
    void a_search_engine_is_told_what_the_page_is() throws Exception {
        reached(31, 4);
        release();
        String page = given().get("/releases/" + programme + "?lang=en").asString();

        String told = page.replaceFirst("(?s).*<script type=\"application/ld.json\">(.*?)</script>.*", "$1");

        JsonPath dataset = JsonPath.from(told);
        assertThat(dataset.getString("'@type'")).isEqualTo("Dataset");
        assertThat(dataset.getString("name")).isEqualTo("Invented <b>programme</b>");
        assertThat(told).doesNotContain("<b>");
        assertThat(dataset.getString("temporalCoverage")).isEqualTo("2023-07-01/2023-11-30");
    }

    private List<UUID> reached(int women, int men) {
        List<UUID> graduates = new ArrayList<>();
        List<FeedEvent> people = new ArrayList<>();
        List<FeedEvent> delivery = new ArrayList<>(List.of(
                FeedFixture.programme(programme),
                FeedFixture.event(forum, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z")));
        for (int i = 0; i < women + men; i++) {
            UUID graduate = UUID.randomUUID();
            graduates.add(graduate);
            people.add(FeedFixture.graduate(graduate, 0, "invented", i < women ? "FEMALE" : "MALE", 2001, "331000000"));
            people.add(FeedFixture.link(graduate, 0, UUID.randomUUID()));
            delivery.add(FeedFixture.attendance(forum, graduate, 0, "PRESENT"));
        }
        feed.apply(Source.GRADUATES, people);
        feed.apply(Source.EVENTS, delivery);
        return graduates;
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).endsWith(type);
    }

    private Response release() {
        return as(Tokens.coordinator()).put(path());
    }

    private String path() {
        return "/v1/releases/" + programme;
    }
}
