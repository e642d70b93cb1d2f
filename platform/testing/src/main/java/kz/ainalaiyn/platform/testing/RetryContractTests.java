package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.assertProblem;
import static kz.ainalaiyn.platform.testing.ApiCalls.inParallel;
import static kz.ainalaiyn.platform.testing.ApiCalls.posting;
import static kz.ainalaiyn.platform.testing.ApiCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rule 6 of the API: retries of a POST. */
interface RetryContractTests {
    Sample sample();

    @Test
    default void the_same_post_again_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        Response first = posting(sample()).header("Idempotency-Key", key).post(sample().collection());

        Response second =
                posting(sample()).header("Idempotency-Key", "\"" + key + "\"").post(sample().collection());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isNull();
    }

    @Test
    default void parallel_equal_posts_create_one_resource() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Response> answers = inParallel(
                () -> posting(sample()).header("Idempotency-Key", key).post(sample().collection()));

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(a -> a.statusCode() == 201)
                        .map(a -> a.header("Location"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    default void another_request_with_the_same_key_is_422() {
        String key = UUID.randomUUID().toString();
        posting(sample()).header("Idempotency-Key", key).post(sample().collection());

        Response other = posting(sample())
                .body(with(sample().body(), sample().textMember(), "Another"))
                .header("Idempotency-Key", key)
                .post(sample().collection());

        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    default void a_refused_request_may_be_corrected_under_the_same_key() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wrong = with(sample().body(), sample().textMember(), "");
        assertThat(posting(sample())
                        .body(wrong)
                        .header("Idempotency-Key", key)
                        .post(sample().collection())
                        .statusCode())
                .isEqualTo(400);

        Response corrected = posting(sample()).header("Idempotency-Key", key).post(sample().collection());

        assertThat(corrected.statusCode()).isEqualTo(201);
    }

    @Test
    default void another_callers_equal_key_is_another_key() {
        String key = UUID.randomUUID().toString();
        Response first = posting(sample()).header("Idempotency-Key", key).post(sample().collection());

        Response other = as(sample().strangerToken())
                .contentType("application/json")
                .body(sample().body())
                .header("Idempotency-Key", key)
                .post(sample().collection());

        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
        assertThat(other.header("Idempotent-Replayed")).isNull();
    }

    @Test
    default void a_key_that_is_too_long_is_400() {
        assertProblem(
                posting(sample()).header("Idempotency-Key", "k".repeat(256)).post(sample().collection()),
                400,
                "invalid-input");
    }
}
