package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules 17 to 19 of the API: headers. */
interface HeaderContractTests {
    Sample sample();

    @Test
    default void one_request_can_be_followed_through() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Response answer = as(sample().token())
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "partner-7")
                .get(sample().collection() + "/" + UUID.randomUUID());

        assertThat(answer.jsonPath().getString("traceId")).isEqualTo(trace);
        assertThat(answer.header("X-Request-Id")).isEqualTo("partner-7");
    }

    @Test
    default void head_equals_get() {
        String path = created(sample());
        Response get = as(sample().token()).get(path);

        Response head = as(sample().token()).head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.contentType()).isEqualTo(get.contentType());
    }

    @Test
    default void every_answer_is_safe_to_hold() {
        Response answer = as(sample().token()).get(created(sample()));

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
    }
}
