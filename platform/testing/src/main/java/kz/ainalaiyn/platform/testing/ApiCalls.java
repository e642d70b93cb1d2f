package kz.ainalaiyn.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules of the API are tried with: requests by a caller, and the one form that every error has. */
final class ApiCalls {
    static final String MERGE_PATCH = "application/merge-patch+json";

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
        assertThat(answer.jsonPath().getString("type")).endsWith("#" + slug);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        for (String member : List.of("title", "detail", "instance")) {
            assertThat(answer.jsonPath().getString(member)).as(member).isNotBlank();
        }
        assertThat(answer.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.asString()).doesNotContain("Exception", "kz.ainalaiyn", "select ", "\tat ");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer;
    }

    static void assertInputError(Response answer, String pointer, String code) {
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        assertThat(answer.jsonPath().getList("errors.code", String.class)).contains(code);
    }
}
