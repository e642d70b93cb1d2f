package kz.ainalaiyn.gateway.entrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.testing.ApiContractTests;
import kz.ainalaiyn.platform.testing.Repository;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class ContractTest extends ApiContractTests {
    ContractTest() {
        super("gateway");
    }

    @Test
    void one_contract_has_the_operations_of_all_four() {
        JsonPath contract = given().get("/openapi.json").jsonPath();

        Map<String, Object> paths = contract.getMap("paths");
        assertThat(paths)
                .containsKeys(
                        "/v1/graduates/{id}",
                        "/v1/events/{event}/attendances/{graduate}",
                        "/v1/competitions",
                        "/v1/reports/coverage",
                        "/v1/graduates-changes",
                        "/v1/events-changes",
                        "/v1/grants-changes");
        assertThat(paths).doesNotContainKey("/v1/changes");
    }

    @Test
    void the_contract_says_the_same_as_yaml() throws IOException {
        assertThat(new YAMLMapper().readTree(given().get("/openapi.yaml").asString()))
                .isEqualTo(
                        new ObjectMapper().readTree(given().get("/openapi.json").asString()));
    }

    /** Those of the three services, which are away in this test: whatever is passed on is a 503. */
    @Test
    void every_path_of_the_contract_goes_somewhere() {
        Set<String> own = new JsonPath(Repository.file("contracts/gateway.json").toFile())
                .<String, Object>getMap("paths")
                .keySet();
        Map<String, Object> paths = given().get("/openapi.json").jsonPath().getMap("paths");
        for (String path : paths.keySet()) {
            if (!own.contains(path)) {
                assertThat(given().header("Authorization", "Bearer " + Tokens.coordinator())
                                .get(path.replaceAll("\\{[^}]+}", "any"))
                                .statusCode())
                        .as(path)
                        .isEqualTo(503);
            }
        }
    }
}
