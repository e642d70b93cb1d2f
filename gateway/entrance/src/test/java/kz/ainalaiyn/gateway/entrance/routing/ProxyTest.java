package kz.ainalaiyn.gateway.entrance.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class ProxyTest {
    @Test
    void a_service_that_is_down_is_503_within_a_second_and_says_when_to_come_again() {
        for (String path : new String[] {"/v1/graduates", "/v1/events/x", "/v1/competitions?limit=1"}) {
            Response answer = as(Tokens.coordinator()).get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.jsonPath().getString("type")).endsWith("#unavailable");
            assertThat(answer.time()).as(path).isLessThan(1_000);
        }
    }

    @Test
    void what_operates_the_gateway_is_not_reachable_through_it() {
        for (String path : new String[] {"/q/health", "/q/metrics", "/q/openapi", "/v1/changes"}) {
            assertThat(as(Tokens.coordinator()).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
