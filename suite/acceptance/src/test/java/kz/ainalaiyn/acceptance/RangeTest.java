package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two organisations register one invented person in two spellings: the figure is a range until a coordinator decides. */
class RangeTest {

    @Test
    void a_range_opens_with_two_spellings_and_closes_with_the_decision() throws Exception {
        LoadedSuite suite = LoadedSuite.get();
        int revision = open(suite, "RANGE-SAME");

        assertThat(range(suite, "RANGE-SAME")).isEqualTo(Map.of("lowest", 1, "highest", 2, "openPairs", 1));
        JsonPath open = as(suite, "coordinator", "/v1/reports/coverage/open-pairs?programme=RANGE-SAME");
        assertThat(open.getString("outcome")).isEqualTo("OPEN");
        assertThat(open.getInt("deciding")).isEqualTo(1);
        for (String partner : List.of("partner-a", "partner-b")) {
            assertThat(suite.as(partner).get("/v1/duplicate-candidates").statusCode())
                    .isEqualTo(403);
            assertThat(suite.as(partner).get("/v1/graduates-changes?limit=1000").asString())
                    .doesNotContain("duplicate", open.getString("pairs[0].candidate"));
        }

        decide(suite, open.getString("pairs[0].candidate"), "SAME_PERSON");

        await(suite, "RANGE-SAME", Map.of("lowest", 1, "highest", 1, "openPairs", 0));
        assertThat(as(suite, "reporter", "/v1/reports/coverage?programme=RANGE-SAME&asOf=" + revision)
                        .getMap("range"))
                .isEqualTo(Map.of("lowest", 1, "highest", 2, "openPairs", 1));
    }

    @Test
    void two_who_are_decided_to_be_two_stay_two() throws Exception {
        LoadedSuite suite = LoadedSuite.get();
        open(suite, "RANGE-TWO");

        decide(
                suite,
                as(suite, "coordinator", "/v1/reports/coverage/open-pairs?programme=RANGE-TWO")
                        .getString("pairs[0].candidate"),
                "DIFFERENT_PERSONS");

        await(suite, "RANGE-TWO", Map.of("lowest", 2, "highest", 2, "openPairs", 0));
    }

    @Test
    void the_programme_of_2023_has_no_open_question() throws Exception {
        assertThat(as(LoadedSuite.get(), "reporter", LoadedSuite.REPORT).getMap("range"))
                .isEqualTo(Map.of("lowest", 115, "highest", 115, "openPairs", 0));
    }

    /** A programme with a target of two, that reached two records of like names, and the revision at which that was known. */
    static int open(LoadedSuite suite, String programme) {
        put(
                suite,
                "coordinator",
                "/v1/programmes/" + programme,
                Map.of(
                        "title", Map.of("en", "An invented programme of two who may be one"),
                        "region", "KZ-33",
                        "zone", "Asia/Almaty",
                        "period", Map.of("from", "2024-03-01", "to", "2024-03-31"),
                        "target", Map.of("distinctGraduates", 2),
                        "organisations",
                                List.of(
                                        Map.of("code", "regional-society", "role", "IMPLEMENTER"),
                                        Map.of("code", "ainalaiyn-centre", "role", "PARTNER"))));
        // Of this programme alone: a number is never a matter of spelling, and a digit of a birth date may be.
        int number = Math.floorMod(programme.hashCode(), 1000);
        String kazakh = register(suite, "partner-a", programme, "Ойданұлы-" + number, "Өтеген", "1985-02-03");
        String russian = register(suite, "partner-b", programme, "Ойданулы-" + number, "Отеген", "1985-02-03");
        String event = put(
                        suite,
                        "partner-a",
                        "/v1/events/external/" + programme,
                        Map.of(
                                "programme", programme,
                                "type", "SEMINAR",
                                "audience", "GRADUATES",
                                "title", Map.of("en", "An invented seminar"),
                                "venue", "Invented hall",
                                "startsAt", "2024-03-16T05:00:00Z",
                                "capacity", 20))
                .getString("id");
        attend(suite, "partner-a", event, kazakh);
        attend(suite, "partner-b", event, russian);
        post(suite, "partner-a", "/v1/events/" + event + "/holding", null);
        return await(suite, programme, Map.of("lowest", 1, "highest", 2, "openPairs", 1));
    }

    private static String register(
            LoadedSuite suite, String partner, String externalId, String family, String given, String born) {
        return put(
                        suite,
                        partner,
                        "/v1/graduates/external/" + externalId,
                        Map.of(
                                "familyName",
                                family,
                                "givenName",
                                given,
                                "birthDate",
                                born,
                                "sex",
                                "MALE",
                                "institution",
                                "ainalaiyn-childrens-home",
                                "graduationYear",
                                2007,
                                "district",
                                "331000000"))
                .getString("id");
    }

    private static void attend(LoadedSuite suite, String partner, String event, String graduate) {
        put(suite, partner, "/v1/events/" + event + "/registrations/" + graduate, null);
        put(suite, partner, "/v1/events/" + event + "/attendances/" + graduate, Map.of("status", "PRESENT"));
    }

    private static void decide(LoadedSuite suite, String candidate, String decision) {
        post(suite, "coordinator", "/v1/duplicate-candidates/" + candidate + "/decision", Map.of("decision", decision));
    }

    private static JsonPath put(LoadedSuite suite, String who, String path, Object body) {
        var request = suite.as(who);
        Response answer = body == null
                ? request.put(path)
                : request.contentType(ContentType.JSON).body(body).put(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isIn(200, 201);
        return answer.jsonPath();
    }

    private static void post(LoadedSuite suite, String who, String path, Object body) {
        var request = suite.as(who).header("Idempotency-Key", UUID.randomUUID());
        Response answer = body == null
                ? request.post(path)
                : request.contentType(ContentType.JSON).body(body).post(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
    }

    private static Map<String, Object> range(LoadedSuite suite, String programme) {
        return as(suite, "reporter", "/v1/reports/coverage?programme=" + programme)
                .getMap("range");
    }

    /** Until the report has this range; the revision that has it. */
    private static int await(LoadedSuite suite, String programme, Map<String, Object> range) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            JsonPath report = suite.as("reporter")
                    .get("/v1/reports/coverage?programme=" + programme)
                    .jsonPath();
            if (range.equals(report.getMap("range"))) {
                return report.getInt("asOf.revision");
            }
            assertThat(Instant.now()).as(report.prettify()).isBefore(deadline);
        }
    }

    private static JsonPath as(LoadedSuite suite, String who, String path) {
        Response answer = suite.as(who).get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
