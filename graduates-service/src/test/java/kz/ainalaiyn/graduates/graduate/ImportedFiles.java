package kz.ainalaiyn.graduates.graduate;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Tokens;

/** Files of invented graduates that partner A sends, and what came of them. */
final class ImportedFiles {
    static final String IMPORTS = "/v1/graduates/imports";
    static final String CSV = "text/csv; charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private ImportedFiles() {}

    static Response send(String query, String type, byte[] file) {
        return People.as(Tokens.partnerA()).contentType(type).body(file).post(IMPORTS + query);
    }

    /** The import of this CSV when it is done. */
    static JsonPath done(String query, String file) {
        return done(send(query, CSV, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** The import that was begun, when it is done. */
    static JsonPath done(Response sent) {
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Response now = People.as(Tokens.partnerA()).get(sent.header("Location"));
            assertThat(now.statusCode()).as(now.asString()).isEqualTo(200);
            if (now.path("finishedAt") != null) {
                return now.jsonPath();
            }
            assertThat(System.nanoTime()).as(now.asString()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static JsonPath rows(JsonPath done) {
        return People.as(Tokens.partnerA())
                .get(IMPORTS + "/" + done.getString("id") + "/rows")
                .jsonPath();
    }

    /** A line for each row: where it stood, what came of it, and why. */
    static String outcomes(JsonPath done) {
        return rows(done).<Map<String, Object>>getList("items").stream()
                .map(row -> row.get("line") + " " + row.get("outcome") + faults(row.get("errors")))
                .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked")
    private static String faults(Object errors) {
        return ((List<Map<String, Object>>) errors)
                .stream()
                        .map(error -> " " + error.get("pointer") + " " + error.get("code"))
                        .collect(Collectors.joining());
    }

    /** The graduate that partner A knows under this identifier. */
    static Response graduate(String externalId) {
        return People.as(Tokens.partnerA()).get("/v1/graduates/external/" + externalId);
    }
}
