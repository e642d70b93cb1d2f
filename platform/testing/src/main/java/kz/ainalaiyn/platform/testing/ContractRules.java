package kz.ainalaiyn.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The contract that is checked in is the one that the application keeps, and what the rules of the API say of every
 * operation is tried on every operation in it.
 *
 * <p>After a change that is meant, write the contract anew with {@code ./mvnw verify -Dquick -Dcontracts=write} and read
 * the difference before it is committed.
 */
public abstract class ContractRules {
    /** Written by the build of the application, before its tests. */
    static final Path GENERATED = Path.of("target", "openapi", "openapi.json");

    private static final Map<String, String> CALLERS = Map.of(
            "coordinator", Tokens.coordinator(),
            "partner", Tokens.partnerA(),
            "consultant", Tokens.consultant(),
            "juror", Tokens.juror(),
            "reporter", Tokens.reporter(),
            "auditor", Tokens.auditor(),
            "feed-reader", Tokens.feedReader());

    private final Path contract;

    /** The contract of this name: {@code contracts/<name>.json}. */
    protected ContractRules(String name) {
        contract = Path.of("..", "contracts", name + ".json");
    }

    private record Operation(String method, String path, JsonNode content) {
        /** The path with an id that nobody has in each of its places. */
        String tried() {
            return Pattern.compile("\\{[^}]+}")
                    .matcher(path)
                    .replaceAll(
                            place -> Matcher.quoteReplacement(UUID.randomUUID().toString()));
        }

        boolean isAboutSomething() {
            return path.contains("{") || !method.equals("GET");
        }

        Response send(RequestSpecification request, String query) {
            if (content.has("requestBody")) {
                request.body("{}")
                        .contentType(
                                content.at("/requestBody/content").fieldNames().next());
            }
            return request.header("If-Match", "*").request(method, tried() + query);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void the_contract_that_is_checked_in_is_kept() throws IOException {
        ObjectMapper json = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        JsonNode generated = json.readTree(GENERATED.toFile());
        if ("write".equals(System.getProperty("contracts"))) {
            Files.writeString(contract, json.writeValueAsString(generated) + "\n");
        }

        assertThat(json.writeValueAsString(json.readTree(contract.toFile())))
                .isEqualTo(json.writeValueAsString(generated));
    }

    @Test
    void every_operation_has_a_name_and_a_summary() throws IOException {
        for (Operation operation : operations()) {
            assertThat(operation.content.path("operationId").asText())
                    .as(operation.toString())
                    .isNotBlank();
            assertThat(operation.content.path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank();
        }
    }

    @Test
    void no_operation_answers_without_a_token() throws IOException {
        for (Operation operation : operations()) {
            ApiCalls.assertProblem(operation.send(given(), ""), 401, "unauthenticated");
        }
    }

    @Test
    void no_operation_ignores_a_query_parameter_that_it_does_not_know() throws IOException {
        for (Operation operation : operations()) {
            Response answer = operation.send(ApiCalls.as(Tokens.coordinator()), "?foo=1");

            assertThat(answer.statusCode())
                    .as(operation + " " + answer.asString())
                    .isIn(400, 403);
            if (answer.statusCode() == 400) {
                assertThat(answer.jsonPath().getString("errors[0].parameter"))
                        .as(operation.toString())
                        .isEqualTo("foo");
            }
        }
    }

    @Test
    void whoever_asks_for_what_nobody_has_gets_a_problem() throws IOException {
        for (Operation operation : operations()) {
            if (operation.isAboutSomething()) {
                CALLERS.forEach((role, token) -> {
                    Response answer = operation.send(ApiCalls.as(token), "");

                    assertThat(answer.statusCode())
                            .as(operation + " by " + role + " " + answer.asString())
                            .isBetween(400, 499);
                    assertThat(answer.contentType()).as(operation.toString()).startsWith("application/problem+json");
                });
            }
        }
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        JsonNode document = new ObjectMapper().readTree(GENERATED.toFile());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        assertThat(operations).isNotEmpty();
        return operations;
    }
}
