package kz.ainalaiyn.gateway.documents.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programmes side by side, and the targets of one, for a program that makes a table of them. */
@GatewayTest
class ComparisonTest {
    private static final String NAMED = "programme=SIDE-B,SIDE-A";

    private final FeedFixture feed;
    private final UUID both = UUID.randomUUID();

    ComparisonTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    /** One person was reached by both programmes, another by the second alone. */
    @BeforeEach
    void two_programmes() {
        UUID one = UUID.randomUUID();
        feed.apply(
                Source.GRADUATES,
                FeedFixture.graduate(both),
                FeedFixture.link(both, 0, UUID.randomUUID()),
                FeedFixture.graduate(one),
                FeedFixture.link(one, 0, UUID.randomUUID()));
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme("SIDE-A", 0, "Asia/Almaty", "2023-07-01", "2023-11-30", Map.of()),
                FeedFixture.programme(
                        "SIDE-B", 0, "Asia/Almaty", "2024-07-01", "2024-11-30", Map.of("distinctGraduates", 7)));
        // Of each test its own people; the programmes' own figures are of the last.
        for (String programme : List.of("SIDE-A", "SIDE-B")) {
            UUID event = UUID.nameUUIDFromBytes(programme.getBytes());
            String day = programme.equals("SIDE-A") ? "2023-10-30T05:00:00Z" : "2024-10-30T05:00:00Z";
            feed.apply(
                    Source.EVENTS,
                    FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", day),
                    FeedFixture.attendance(event, both, 0, "PRESENT"));
            if (programme.equals("SIDE-B")) {
                feed.apply(Source.EVENTS, FeedFixture.attendance(event, one, 0, "PRESENT"));
            }
        }
    }

    @Test
    void each_programme_has_its_figure_and_together_nobody_counts_twice() {
        JsonPath compared = compare(NAMED).jsonPath();

        int first = report("SIDE-A").getInt("covered");
        int second = report("SIDE-B").getInt("covered");
        assertThat(compared.getList("programmes.programme.code")).containsExactly("SIDE-B", "SIDE-A");
        assertThat(compared.getList("programmes.covered")).containsExactly(second, first);
        assertThat(compared.getInt("programmes[0].programme.target")).isEqualTo(7);
        assertThat(compared.getInt("together.covered"))
                .isEqualTo(report("SIDE-A,SIDE-B").getInt("covered"))
                .isLessThan(first + second);
        assertThat(compared.getList("sources.service")).hasSize(3);
    }

    @Test
    void whoever_names_none_gets_all_and_one_that_there_is_not_is_404() {
        assertThat(compare("").jsonPath().getList("programmes.programme.code")).contains("SIDE-A", "SIDE-B");

        Response unknown = compare("programme=SIDE-A,SIDE-X");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).contains("SIDE-X");
        assertThat(compare("programme=,").statusCode()).isEqualTo(400);
        assertThat(given().auth()
                        .oauth2(Tokens.partnerA())
                        .get("/v1/reports/programmes")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_was_known_then_stays_so() {
        long then = compare(NAMED).jsonPath().getLong("programmes[0].asOf.revision");
        Response before = compare(NAMED + "&asOf=" + then);
        UUID late = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(late), FeedFixture.link(late, 0, UUID.randomUUID()));
        feed.apply(
                Source.EVENTS, FeedFixture.attendance(UUID.nameUUIDFromBytes("SIDE-B".getBytes()), late, 0, "PRESENT"));

        assertThat(before.jsonPath().getMap("")).doesNotContainKey("sources");
        assertThat(compare(NAMED + "&asOf=" + then).asByteArray()).isEqualTo(before.asByteArray());
        assertThat(compare(NAMED).jsonPath().getInt("programmes[0].covered"))
                .isEqualTo(before.jsonPath().getInt("programmes[0].covered") + 1);
    }

    @Test
    void the_table_has_the_same_figures() {
        JsonPath compared = compare(NAMED).jsonPath();
        Response file = reporter().get("/v1/reports/programmes.csv?lang=kk&separator=semicolon&" + NAMED);

        assertThat(file.header("Content-Language")).isEqualTo("kk");
        String[] rows = file.asString().substring(1).split("\r\n");
        assertThat(rows).hasSize(4);
        assertThat(rows[1])
                .startsWith("PROGRAMME;SIDE-B;2024-07-01;2024-11-30;")
                .contains(";7;" + compared.getInt("programmes[0].covered") + ";")
                .endsWith(";Ойдан шығарылған <b>бағдарлама</b>");
        assertThat(rows[3]).startsWith("TOGETHER;;;;;;;" + compared.getInt("together.covered") + ";");
        assertThat(List.of(rows))
                .allMatch(row -> row.chars().filter(c -> c == ';').count() == 16);
    }

    @Test
    void the_targets_are_a_table_too() {
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(
                        "SIDE-C",
                        0,
                        "Asia/Almaty",
                        "2023-07-01",
                        "2023-11-30",
                        Map.of("distinctGraduates", 7, "events", Map.of("FORUM", 2))));
        JsonPath targets =
                reporter().get("/v1/reports/targets?programme=SIDE-C").jsonPath();
        String at = "SIDE-C," + targets.getString("asOf.revision") + "," + targets.getString("asOf.appliedAt")
                + ",2023-07-01,2023-11-30,";

        Response file = reporter().get("/v1/reports/targets.csv?programme=SIDE-C&lang=ru");

        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"targets-SIDE-C-r" + targets.getString("asOf.revision") + ".csv\"");
        assertThat(file.asString().split("\r\n"))
                .contains(
                        at + "DISTINCT_GRADUATES,,7,0,,false,,,,,Охвачено разных выпускников",
                        at + "EVENTS,FORUM,2,0,,false,,,,,Проведено форумов");
        assertThat(reporter().get("/v1/reports/targets.csv?programme=SIDE-X").statusCode())
                .isEqualTo(404);
    }

    private static JsonPath report(String programmes) {
        return reporter().get("/v1/reports/coverage?programme=" + programmes).jsonPath();
    }

    private static Response compare(String query) {
        return reporter().get("/v1/reports/programmes" + (query.isEmpty() ? "" : "?" + query));
    }

    private static RequestSpecification reporter() {
        return given().auth().oauth2(Tokens.reporter());
    }
}
