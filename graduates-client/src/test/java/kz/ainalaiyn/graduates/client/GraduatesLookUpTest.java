package kz.ainalaiyn.graduates.client;

import static io.restassured.RestAssured.given;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.UUID;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A graduates-service that is away or says something else is 503, before the caller has waited for long. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
@Timeout(15)
class GraduatesLookUpTest {

    @Test
    void a_failure_is_503() {
        assertUnavailable(name(FakeGraduates.failing()));
    }

    @Test
    void silence_is_503() {
        assertUnavailable(name(FakeGraduates.silent()));
    }

    @Test
    void an_answer_that_does_not_end_is_503() {
        assertUnavailable(name(FakeGraduates.begun()));
    }

    @Test
    void an_answer_to_another_question_is_503() {
        assertUnavailable(name(FakeGraduates.unreadable()));
    }

    private static void assertUnavailable(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo("Whether there is such a record cannot be told at the moment; send the request again.");
    }

    private static Response name(UUID graduate) {
        return given().header("Authorization", "Bearer " + partnerA()).put("/named-graduates/" + graduate);
    }
}
