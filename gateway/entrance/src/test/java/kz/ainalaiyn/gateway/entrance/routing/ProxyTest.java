package kz.ainalaiyn.gateway.entrance.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class ProxyTest {
    private final MeterRegistry metrics;

    ProxyTest(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Test
    void a_service_that_is_down_is_503_within_a_second_and_says_when_to_come_again() {
        for (String path : new String[] {"/v1/graduates", "/v1/events/x", "/v1/competitions?limit=1"}) {
            Response answer = as(Tokens.coordinator()).get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/docs/errors/unavailable");
            assertThat(answer.time()).as(path).isLessThan(1_000);
        }
    }

    /** The gateway itself has {@code /v1/graduates/{id}/timeline}. */
    @Test
    void a_graduate_whose_external_id_is_timeline_is_asked_of_graduates_service() {
        Response answer = as(Tokens.coordinator()).get("/v1/graduates/external/timeline");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("detail")).contains("Idempotency-Key");
    }

    @Test
    void a_client_that_asks_for_http_2_without_encryption_is_answered_in_http_1_1() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/graduates"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void what_operates_the_gateway_is_not_reachable_through_it() {
        for (String path : new String[] {"/q/health", "/q/metrics", "/q/openapi", "/v1/changes"}) {
            assertThat(as(Tokens.coordinator()).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void ids_are_no_series_of_metrics() {
        for (int i = 0; i < 3; i++) {
            as(Tokens.coordinator()).get("/v1/graduates/" + UUID.randomUUID());
            as(Tokens.coordinator()).get("/v1/graduates/external/SERIES-" + i);
            as(Tokens.coordinator()).put("/v1/events/" + UUID.randomUUID() + "/attendances/" + UUID.randomUUID());
            as(Tokens.coordinator()).get("/v1/events/" + UUID.randomUUID() + "/not-in-the-contract");
            as(Tokens.juror()).get("/v1/reports/coverage/explanations/" + UUID.randomUUID());
        }

        assertThat(metrics.get("http.server.requests").timers())
                .extracting(timer -> timer.getId().getTag("uri"))
                .contains(
                        "/v1/graduates/{id}",
                        "/v1/graduates/external/{externalId}",
                        "/v1/events/{event}/attendances/{graduate}",
                        "/v1/reports/coverage/explanations/{graduate}",
                        "/v1/*")
                .noneMatch(uri -> uri.contains("SERIES") || uri.matches(".*[0-9a-f]{8}-.*"));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
