package kz.ainalaiyn.gateway.entrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** {@code TimelineTest} has services that answer. */
    @Override
    protected Set<String> askedOfOthers() {
        return Set.of("/v1/graduates/{id}/timeline");
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
        assertThat(paths).doesNotContainKeys("/v1/changes", "/v1/timeline");
    }

    /** For the linters, which {@code contracts/lint} lets judge it. */
    @Test
    void the_contract_is_left_for_its_judges() throws IOException {
        Files.writeString(
                Path.of("target/openapi.json"), given().get("/openapi.json").asString());
    }

    /** RFC 9727, sections 2 and 4.2. */
    @Test
    void a_program_finds_the_contracts_from_the_address_alone() {
        Response catalog = given().get("/.well-known/api-catalog");

        assertThat(catalog.statusCode()).isEqualTo(200);
        assertThat(catalog.contentType()).startsWith("application/linkset+json").contains("rfc9727");
        assertThat(given().head("/.well-known/api-catalog").header("Link")).contains("rel=\"api-catalog\"");
        assertThat(catalog.jsonPath().getList("linkset.anchor")).containsExactly("/v1/");
        List<String> addresses = Stream.of("service-desc", "service-doc", "service-meta")
                .flatMap(relation -> catalog.jsonPath().<String>getList("linkset[0].'" + relation + "'.href").stream())
                .toList();
        assertThat(addresses)
                .hasSize(4)
                .allSatisfy(address -> assertThat(given().get(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
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

    @Test
    void every_operation_can_be_too_much_and_every_answer_tells_what_is_left() {
        JsonPath contract = given().get("/openapi.json").jsonPath();
        Map<String, Map<String, Map<String, Map<String, Map<String, Object>>>>> paths = contract.getMap("paths");
        Map<String, Map<String, Object>> shared = contract.getMap("components.responses");

        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation.get("responses")).as(method + " " + path).containsKey("429");
            operation.get("responses").forEach((status, answer) -> {
                String shares = (String) answer.get("$ref");
                Map<String, Object> whole =
                        shares == null ? answer : shared.get(shares.substring(shares.lastIndexOf('/') + 1));
                assertThat(((Map<?, ?>) whole.get("headers")).keySet())
                        .as("%s %s %s", method, path, status)
                        .map(Object::toString)
                        .contains("RateLimit", "RateLimit-Policy");
            });
        }));
    }
}
