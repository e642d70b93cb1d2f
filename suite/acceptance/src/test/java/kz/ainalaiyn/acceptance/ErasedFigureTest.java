package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who was counted asks to be forgotten: from then on the figure is another, and what was given before holds. */
class ErasedFigureTest {
    private static final String PROGRAMME = "ERASED";
    private static final String COVERAGE = "/v1/reports/coverage?programme=" + PROGRAMME;

    @Test
    void an_erasure_makes_the_figure_smaller_and_leaves_what_was_given_before() throws Exception {
        LoadedSuite suite = LoadedSuite.get();
        String erased = reachedTwoOfWhomThisOne(suite);
        String toCome = consulted(suite, erased, "PLANNED", "2034-04-10T06:00:00Z");
        int revision = awaitCovered(suite, 2);
        String sealPath = "/v1/seals/" + PROGRAMME + "/" + revision;
        String seal = answer(201, suite.as("coordinator").put(sealPath)).asString();
        String before = answer(200, suite.as("reporter").get(COVERAGE + "&asOf=" + revision))
                .asString();
        Response record = answer(200, suite.as("coordinator").get("/v1/graduates/" + erased));

        answer(
                204,
                suite.as("coordinator")
                        .header("If-Match", record.header("ETag"))
                        .delete("/v1/graduates/" + erased));

        awaitCovered(suite, 1);
        awaitStatus(suite, "/v1/consultations/" + toCome, "CANCELLED");
        answer(410, suite.as("coordinator").get("/v1/graduates/" + erased));
        assertThat(suite.as("reporter").get(COVERAGE + "&asOf=" + revision).asString())
                .isEqualTo(before);
        assertThat(suite.as("auditor").get(sealPath).asString()).isEqualTo(seal);
        JsonPath verification =
                answer(200, suite.as("auditor").get(sealPath + "/verification")).jsonPath();
        assertThat(List.of("signed", "reportMatches", "personsMatch"))
                .allSatisfy(part ->
                        assertThat(verification.getBoolean(part)).as(part).isTrue());
        assertThat(verification.getMap("present.terms"))
                .isEqualTo(Map.of(
                        "new", 0, "late", 0, "corrected", 0, "withdrawn", 0, "linked", 0, "unlinked", 0, "erased", 1));
        assertThat(why(suite, erased, "").getString("reason")).isEqualTo("ERASED");
        assertThat(why(suite, erased, "&asOf=" + revision).getString("reason")).isEqualTo("COUNTED");
    }

    /** A programme of its own, and two graduates of its own who had a consultation; the one of them. */
    private static String reachedTwoOfWhomThisOne(LoadedSuite suite) {
        answer(
                201,
                suite.as("coordinator")
                        .contentType(ContentType.JSON)
                        .body(Map.of(
                                "title", Map.of("en", "An invented programme of two, one of whom is erased"),
                                "region", "KZ-33",
                                "zone", "Asia/Almaty",
                                "period", Map.of("from", "2024-04-01", "to", "2034-04-30"),
                                "organisations", List.of(Map.of("code", "regional-society", "role", "IMPLEMENTER"))))
                        .put("/v1/programmes/" + PROGRAMME));
        consulted(suite, register(suite, "Қалушы", "1991-04-05"), "COMPLETED", "2024-04-10T06:00:00Z");
        String one = register(suite, "Кетуші", "1992-05-06");
        consulted(suite, one, "COMPLETED", "2024-04-10T06:00:00Z");
        return one;
    }

    private static String register(LoadedSuite suite, String family, String born) {
        return answer(
                        201,
                        suite.as("partner-a")
                                .contentType(ContentType.JSON)
                                .body(Map.of(
                                        "familyName", family,
                                        "givenName", "Ойдан",
                                        "birthDate", born,
                                        "sex", "FEMALE",
                                        "institution", "ainalaiyn-childrens-home",
                                        "graduationYear", 2010,
                                        "district", "331000000"))
                                .put("/v1/graduates/external/" + PROGRAMME + "-" + born))
                .jsonPath()
                .getString("id");
    }

    private static String consulted(LoadedSuite suite, String graduate, String status, String startsAt) {
        return answer(
                        201,
                        suite.as("partner-a")
                                .contentType(ContentType.JSON)
                                .body(Map.of(
                                        "programme", PROGRAMME,
                                        "graduateId", graduate,
                                        "topic", "OTHER",
                                        "mode", "PHONE",
                                        "startsAt", startsAt,
                                        "status", status))
                                .post("/v1/consultations"))
                .jsonPath()
                .getString("id");
    }

    private static JsonPath why(LoadedSuite suite, String graduate, String asOf) {
        return answer(
                        200,
                        suite.as("auditor")
                                .get("/v1/reports/coverage/explanations/" + graduate + "?programme=" + PROGRAMME
                                        + asOf))
                .jsonPath();
    }

    /** Until the report has this figure; the revision that has it. */
    private static int awaitCovered(LoadedSuite suite, int covered) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            Response report = suite.as("reporter").get(COVERAGE);
            if (report.statusCode() == 200 && report.jsonPath().getInt("covered") == covered) {
                return report.jsonPath().getInt("asOf.revision");
            }
            assertThat(Instant.now()).as(report.asString()).isBefore(deadline);
        }
    }

    private static void awaitStatus(LoadedSuite suite, String path, String status) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!status.equals(
                answer(200, suite.as("coordinator").get(path)).jsonPath().getString("status"))) {
            assertThat(Instant.now()).as(path).isBefore(deadline);
        }
    }

    private static Response answer(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }
}
