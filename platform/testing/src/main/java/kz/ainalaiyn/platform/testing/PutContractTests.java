package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rules 7 and 9 of the API: each PUT to an address that the client chose can be sent again, and heeds {@code If-Match}
 * where it is given (RFC 9110, 13.1.1).
 */
public abstract class PutContractTests {
    /** An address of one record by the organisation's own identifier alone. */
    private static final Pattern OWN_RECORD = Pattern.compile("/v1/[a-z-]+/external/([^/?]+)(\\?.*)?");

    /** For each PUT of the contract, by its operationId, a sample at an address that was not used before. */
    protected abstract Map<String, PutSample> samples();

    @Test
    void every_put_of_the_contract_is_tried() throws IOException {
        Set<String> puts = Operation.all().stream()
                .filter(operation -> operation.method().equals("PUT"))
                .map(Operation::id)
                .collect(Collectors.toSet());

        assertThat(samples()).containsOnlyKeys(puts);
    }

    @Test
    void nothing_is_created_where_something_is_expected() {
        samples().forEach((operation, sample) -> {
            for (String expected : new String[] {"*", "\"0\"", "\"nobody's\""}) {
                assertProblem(put(sample, expected), 412, "precondition-failed");
            }

            assertThat(as(sample.token()).get(sample.path()).statusCode())
                    .as(operation)
                    .isEqualTo(404);
        });
    }

    @Test
    void what_is_put_twice_is_created_once() {
        samples().forEach((operation, sample) -> {
            Response first = put(sample, null);
            assertThat(first.statusCode())
                    .as(operation + " " + first.asString())
                    .isEqualTo(201);

            Response second = put(sample, null);

            assertThat(second.statusCode()).as(operation).isEqualTo(200);
            assertThat(second.asString()).as(operation).isEqualTo(first.asString());
        });
    }

    /** A partner that follows the feed finds its own records by its own identifiers; services, which keep what they read, get none. */
    @Test
    void what_an_organisation_identified_is_told_with_its_identifier() {
        samples().forEach((operation, sample) -> {
            Matcher own = OWN_RECORD.matcher(sample.path());
            if (own.matches()) {
                String id = put(sample, null).path("id");

                assertThat(told(id, sample.token()).get("externalid"))
                        .as(operation)
                        .isEqualTo(own.group(1));
                assertThat(told(id, Tokens.feedReader())).as(operation).doesNotContainKey("externalid");
            }
        });
    }

    /** Waits for what is served only when nothing older can be committed before it any more. */
    private static Map<String, Object> told(String subject, String token) {
        for (int looks = 0; looks < 100; looks++) {
            List<Map<String, Object>> told = Feed.of(subject, token);
            if (!told.isEmpty()) {
                return told.getLast();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("Nothing is told of " + subject);
    }

    @Test
    void what_is_at_another_version_than_expected_stays_as_it_is() {
        samples().forEach((operation, sample) -> {
            Response created = put(sample, null);

            assertProblem(put(sample, "\"99\""), 412, "precondition-failed");

            Response read = as(sample.token()).get(sample.path());
            assertThat(read.asString()).as(operation).isEqualTo(created.asString());
        });
    }

    @Test
    void what_is_as_expected_is_put() {
        samples().forEach((operation, sample) -> {
            String tag = put(sample, null).header("ETag");

            for (String expected : new String[] {tag, "*"}) {
                Response answer = put(sample, expected);

                assertThat(answer.statusCode())
                        .as(operation + " " + answer.asString())
                        .isEqualTo(200);
            }
        });
    }

    private static Response put(PutSample sample, @Nullable String ifMatch) {
        var request = as(sample.token());
        if (sample.body() != null) {
            request.contentType("application/json").body(sample.body());
        }
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(sample.path());
    }
}
