package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files that a caller sends to a register, and what comes of them.
 *
 * @param path of the imports, such as {@code /v1/graduates/imports}
 */
public record FileImports(String path, String token) {
    /** UTF-8; said, because REST Assured says another encoding where nothing is said. */
    public static final String CSV = "text/csv; charset=UTF-8";

    public static final String NDJSON = "application/x-ndjson; charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Sends a file; {@code query} begins with a question mark or is empty. */
    public Response send(String query, String type, byte[] file) {
        return ApiCalls.as(token).contentType(type).body(file).post(path + query);
    }

    /** The import of this text when it is done. */
    public JsonPath done(String query, String type, String file) {
        return done(send(query, type, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** The import that was begun, when it is done. */
    public JsonPath done(Response sent) {
        return ended(sent, "finishedAt");
    }

    /** The import after it has been undone, or that was tried; {@code query} begins with a question mark or is empty. */
    public JsonPath undone(JsonPath done, String query) {
        return ended(ApiCalls.as(token).post(path + "/" + done.getString("id") + "/undo" + query), "undo.finishedAt");
    }

    /** The import after it has been undone, or that was tried, as was asked for before. */
    public JsonPath undone(JsonPath done) {
        return ended(path + "/" + done.getString("id"), "undo.finishedAt");
    }

    /** A line for each row, in the order of the file: what came of undoing it, and why. */
    public String undoOutcomes(JsonPath done) {
        return rows(done).stream()
                .filter(row -> row.get("undo") != null)
                .map(row -> {
                    @SuppressWarnings("unchecked")
                    Map<String, Object> undo = (Map<String, Object>) row.get("undo");
                    return row.get("line") + " " + undo.get("outcome")
                            + faults(undo).stream().map(fault -> " " + fault).collect(Collectors.joining());
                })
                .collect(Collectors.joining("\n"));
    }

    private JsonPath ended(Response sent, String when) {
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        return ended(sent.header("Location"), when);
    }

    private JsonPath ended(String address, String when) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Response now = ApiCalls.as(token).get(address);
            assertThat(now.statusCode()).as(now.asString()).isEqualTo(200);
            if (now.path(when) != null) {
                return now.jsonPath();
            }
            assertThat(System.nanoTime()).as(now.asString()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** What came of the rows, the first 200 of them. */
    public List<Map<String, Object>> rows(JsonPath done) {
        return rows(done, null);
    }

    /** The first 200 rows of which this came. */
    List<Map<String, Object>> rows(JsonPath done, @Nullable String outcome) {
        return ApiCalls.as(token)
                .get(path + "/" + done.getString("id") + "/rows?limit=200"
                        + (outcome == null ? "" : "&outcome=" + outcome))
                .jsonPath()
                .getList("items");
    }

    /** A line for each row: where it stood, what came of it, and why. */
    public String outcomes(JsonPath done) {
        return rows(done).stream()
                .map(row -> row.get("line") + " " + row.get("outcome")
                        + faults(row).stream().map(fault -> " " + fault).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** The place and the code of each of the row's faults. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Map<String, Object> row) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(row.get("errors")))
                .stream()
                        .map(error -> error.get("pointer") + " " + error.get("code"))
                        .toList();
    }
}
