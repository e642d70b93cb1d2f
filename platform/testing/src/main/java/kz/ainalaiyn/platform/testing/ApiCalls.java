package kz.ainalaiyn.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What the rules of the API are tried with: requests by a caller, and the one form that every error has. */
final class ApiCalls {
    /** A token of each role. */
    static final Map<String, String> CALLERS = Map.of(
            "coordinator", Tokens.coordinator(),
            "partner", Tokens.partnerA(),
            "consultant", Tokens.consultant(),
            "juror", Tokens.juror(),
            "reporter", Tokens.reporter(),
            "auditor", Tokens.auditor(),
            "feed-reader", Tokens.feedReader());

    static final String MERGE_PATCH = "application/merge-patch+json";
    static final int PARALLEL = 50;

    private ApiCalls() {}

    static RequestSpecification as(String token) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }

    static RequestSpecification posting(Sample sample) {
        return as(sample.token()).contentType(ContentType.JSON).body(sample.body());
    }

    /** Creates the sample resource and gives its path. */
    static String created(Sample sample) {
        Response answer = posting(sample).post(sample.collection());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.header("Location");
    }

    static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }

    /** RFC 9457, with the members that rule 1 of the API adds. */
    static Response assertProblem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/docs/errors/" + slug);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        for (String member : List.of("title", "detail", "instance")) {
            assertThat(answer.jsonPath().getString(member)).as(member).isNotBlank();
        }
        assertThat(answer.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.asString()).doesNotContain("Exception", "kz.ainalaiyn", "select ", "\tat ");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().getValues("Vary"))
                .singleElement()
                .asString()
                .matches("(Accept, )?Accept-Language(, Origin)?");
        return answer;
    }

    static void assertInputError(Response answer, String pointer, String code) {
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        assertThat(answer.jsonPath().getList("errors.code", String.class)).contains(code);
    }

    /** Changes the sample's text in a caller's name; no If-Match if null. */
    static Response patch(Sample sample, String token, String path, @Nullable String ifMatch, String text) {
        var request = as(token).contentType(MERGE_PATCH).body(Map.of(sample.textMember(), text));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }

    static Response patch(Sample sample, String path, @Nullable String ifMatch, String text) {
        return patch(sample, sample.token(), path, ifMatch, text);
    }

    /** Sends the request {@value #PARALLEL} times at once. */
    static List<Response> inParallel(Callable<Response> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : threads.invokeAll(Collections.nCopies(PARALLEL, request))) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** A problem but for what differs with every request. */
    static String withoutTrace(Response problem) {
        return problem.asString().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
    }

    /** The last segment of a path. */
    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
