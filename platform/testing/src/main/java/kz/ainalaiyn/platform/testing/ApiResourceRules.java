package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.MERGE_PATCH;
import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.assertProblem;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static kz.ainalaiyn.platform.testing.ApiCalls.posting;
import static kz.ainalaiyn.platform.testing.ApiCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules 3, 6, 7, 8, 12, 17, 18 and 19 of the API: pages, retries, versions, scope and headers. */
public abstract class ApiResourceRules {
    private static final int PARALLEL = 50;

    private final Sample sample;

    protected ApiResourceRules(Sample sample) {
        this.sample = sample;
    }

    // Rule 3: pages

    @Test
    void walking_the_pages_finds_every_row_once_while_others_write() {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            before.add(created(sample));
        }
        List<String> seen = new ArrayList<>();
        String next = sample.collection() + "?limit=3";
        while (next != null) {
            Response page = as(sample.token()).get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            created(sample);
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
            next = link == null || seen.size() > 300
                    ? null
                    : sample.collection() + between(link, "<", ">; rel=\"next\"");
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(before.stream().map(ApiResourceRules::id).toList());
    }

    // Rule 6: retries

    @Test
    void the_same_post_again_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        Response first = posting(sample).header("Idempotency-Key", key).post(sample.collection());

        Response second =
                posting(sample).header("Idempotency-Key", "\"" + key + "\"").post(sample.collection());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isNull();
    }

    @Test
    void parallel_equal_posts_create_one_resource() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Response> answers =
                inParallel(() -> posting(sample).header("Idempotency-Key", key).post(sample.collection()));

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(a -> a.statusCode() == 201)
                        .map(a -> a.header("Location"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void another_request_with_the_same_key_is_422() {
        String key = UUID.randomUUID().toString();
        posting(sample).header("Idempotency-Key", key).post(sample.collection());

        Response other = posting(sample)
                .body(with(sample.body(), sample.textMember(), "Another"))
                .header("Idempotency-Key", key)
                .post(sample.collection());

        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void a_refused_request_may_be_corrected_under_the_same_key() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wrong = with(sample.body(), sample.textMember(), "");
        assertThat(posting(sample)
                        .body(wrong)
                        .header("Idempotency-Key", key)
                        .post(sample.collection())
                        .statusCode())
                .isEqualTo(400);

        Response corrected = posting(sample).header("Idempotency-Key", key).post(sample.collection());

        assertThat(corrected.statusCode()).isEqualTo(201);
    }

    @Test
    void another_callers_equal_key_is_another_key() {
        String key = UUID.randomUUID().toString();
        Response first = posting(sample).header("Idempotency-Key", key).post(sample.collection());

        Response other = as(sample.strangerToken())
                .contentType("application/json")
                .body(sample.body())
                .header("Idempotency-Key", key)
                .post(sample.collection());

        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
        assertThat(other.header("Idempotent-Replayed")).isNull();
    }

    @Test
    void a_key_that_is_too_long_is_400() {
        assertProblem(
                posting(sample).header("Idempotency-Key", "k".repeat(256)).post(sample.collection()),
                400,
                "invalid-input");
    }

    // Rule 7: versions

    @Test
    void every_read_has_a_tag_and_the_same_one_whoever_asks() {
        for (String path : List.of(created(sample), sample.collection() + "?limit=1")) {
            String tag = as(sample.token()).get(path).header("ETag");

            assertThat(tag).as(path).matches("\"[^\"]+\"");
            assertThat(as(sample.sameRightsToken()).get(path).header("ETag")).isEqualTo(tag);
            Response again = as(sample.token()).header("If-None-Match", tag).get(path);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
    }

    @Test
    void a_change_without_a_version_is_428() {
        assertProblem(patch(created(sample), null, "New"), 428, "precondition-required");
    }

    @Test
    void a_change_of_an_old_version_is_412_and_changes_nothing() {
        String path = created(sample);
        String old = as(sample.token()).get(path).header("ETag");
        assertThat(patch(path, old, "Second").statusCode()).isEqualTo(200);

        assertProblem(patch(path, old, "Third"), 412, "precondition-failed");

        assertThat(as(sample.token()).get(path).jsonPath().getString(sample.textMember()))
                .isEqualTo("Second");
    }

    @Test
    void of_parallel_changes_of_one_version_one_succeeds() throws Exception {
        String path = created(sample);
        String tag = as(sample.token()).get(path).header("ETag");

        List<Response> answers = inParallel(() -> patch(path, tag, "By " + UUID.randomUUID()));

        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 412)).hasSize(PARALLEL - 1);
    }

    // Rule 8: merge patch

    @Test
    void a_patch_keeps_what_it_does_not_name() {
        String path = created(sample);
        Map<String, Object> before = as(sample.token()).get(path).jsonPath().getMap("");

        Map<String, Object> after = patch(path, as(sample.token()).get(path).header("ETag"), "Changed")
                .jsonPath()
                .getMap("");

        before.put(sample.textMember(), "Changed");
        before.remove("version");
        after.remove("version");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_patch_that_removes_a_required_member_is_400() {
        String path = created(sample);

        Response answer = as(sample.token())
                .contentType(MERGE_PATCH)
                .header("If-Match", as(sample.token()).get(path).header("ETag"))
                .body("{\"" + sample.textMember() + "\":null}")
                .patch(path);

        assertThat(assertProblem(answer, 400, "invalid-input").jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/" + sample.textMember());
    }

    // Rule 12: scope

    @Test
    void what_is_not_yours_does_not_exist() {
        String mine = created(sample);
        assertThat(as(sample.token()).get(mine).statusCode()).isEqualTo(200);

        Response foreign = as(sample.strangerToken()).get(mine);

        Response unknown = as(sample.strangerToken()).get(sample.collection() + "/" + UUID.randomUUID());
        assertProblem(foreign, 404, "not-found");
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
        assertProblem(patch(sample.strangerToken(), mine, "*", "Stolen"), 404, "not-found");
        assertThat(as(sample.strangerToken())
                        .get(sample.collection() + "?limit=200")
                        .asString())
                .doesNotContain(id(mine));
    }

    // Rules 17 to 19: headers

    @Test
    void one_request_can_be_followed_through() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Response answer = as(sample.token())
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "partner-7")
                .get(sample.collection() + "/" + UUID.randomUUID());

        assertThat(answer.jsonPath().getString("traceId")).isEqualTo(trace);
        assertThat(answer.header("X-Request-Id")).isEqualTo("partner-7");
    }

    @Test
    void head_equals_get() {
        String path = created(sample);
        Response get = as(sample.token()).get(path);

        Response head = as(sample.token()).head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.contentType()).isEqualTo(get.contentType());
    }

    @Test
    void every_answer_is_safe_to_hold() {
        Response answer = as(sample.token()).get(created(sample));

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
    }

    private Response patch(String path, @Nullable String ifMatch, String text) {
        return patch(sample.token(), path, ifMatch, text);
    }

    private Response patch(String token, String path, @Nullable String ifMatch, String text) {
        var request = as(token).contentType(MERGE_PATCH).body(Map.of(sample.textMember(), text));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }

    private static List<Response> inParallel(Callable<Response> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> running = threads.invokeAll(Collections.nCopies(PARALLEL, request));
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static String withoutTrace(Response problem) {
        return problem.asString().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String between(String text, String start, String end) {
        return text.substring(text.indexOf(start) + start.length(), text.indexOf(end));
    }
}
