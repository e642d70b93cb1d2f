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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The contract that is checked in is the one that the application keeps, and what the rules of the API say of every
 * operation is tried on every operation in it.
 *
 * <p>After a change that is meant, write the contract anew with {@code ./mvnw verify -Dquick -Dcontracts=write} and read
 * the difference before it is committed.
 */
public abstract class ApiContractTests {
    private static final String ACCEPT =
            "If the application is meant to be another, write the contract anew with -Dcontracts=write and read the difference";

    private static final Path ASYNC_API = Path.of("src/main/resources/META-INF/resources/asyncapi.json");

    private final String name;
    private final Path contract;

    /** The contract of this name: {@code contracts/<name>.json}. */
    protected ApiContractTests(String name) {
        this.name = name;
        contract = Repository.file("contracts/" + name + ".json");
    }

    /** The paths of the contract, with their places, that are answered by asking services which are away in this test: they have tests of their own. */
    protected Set<String> askedOfOthers() {
        return Set.of();
    }

    @Test
    void the_contract_that_is_checked_in_is_kept() throws IOException {
        ObjectMapper json = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        String generated = json.writeValueAsString(json.readTree(Operation.DOCUMENT.toFile())) + "\n";
        if ("write".equals(System.getProperty("contracts"))) {
            Files.writeString(contract, generated);
        }

        assertThat(contract).as(ACCEPT).hasContent(generated);
    }

    @Test
    void no_client_of_the_last_release_is_broken() throws IOException {
        Path released = contract.resolveSibling("released").resolve(contract.getFileName());

        assertThat(ContractCompatibility.breaks(released, contract)).isEmpty();
    }

    @Test
    void the_feeds_are_described_for_machines() throws IOException {
        String described = AsyncApi.of(name).toPrettyString() + "\n";
        if ("write".equals(System.getProperty("contracts"))) {
            Files.createDirectories(ASYNC_API.getParent());
            Files.writeString(ASYNC_API, described);
        }

        assertThat(ASYNC_API).as(ACCEPT).hasContent(described);
        assertThat(given().get("/asyncapi.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .contentType())
                .startsWith("application/json");
    }

    @Test
    void every_chapter_has_an_introduction() throws IOException {
        assertThat(new ObjectMapper().readTree(contract.toFile()).path("tags"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.path("description").asText())
                        .as(tag.path("name").asText())
                        .isNotBlank());
    }

    @Test
    void every_operation_has_a_name_and_a_summary() throws IOException {
        for (Operation operation : Operation.all()) {
            assertThat(operation.id()).as(operation.toString()).isNotBlank();
            assertThat(operation.content().path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank();
        }
    }

    /** Where it is missing, the message shows what to give. */
    @Test
    void a_query_parameter_that_must_be_given_is_shown_by_an_example_or_has_a_pattern() throws IOException {
        for (Operation operation : Operation.all()) {
            for (JsonNode parameter : operation.content().path("parameters")) {
                if (parameter.path("required").asBoolean()
                        && parameter.path("in").asText().equals("query")) {
                    JsonNode schema = parameter.path("schema");
                    assertThat(parameter.has("example")
                                    || schema.has("pattern")
                                    || schema.has("$ref")
                                    || schema.has("format"))
                            .as("%s: %s", operation, parameter.path("name").asText())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void only_what_is_for_everybody_answers_without_a_token() throws IOException {
        for (Operation operation : Operation.all()) {
            Response answer = send(operation, given(), "");
            if (operation.isForEverybody()) {
                assertThat(answer.statusCode()).as(operation.toString()).isIn(200, 404);
            } else {
                ApiCalls.assertProblem(answer, 401, "unauthenticated");
            }
        }
    }

    @Test
    void no_operation_ignores_a_query_parameter_that_it_does_not_know() throws IOException {
        for (Operation operation : Operation.all()) {
            Response answer = send(operation, ApiCalls.as(Tokens.coordinator()), "?foo=1");

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
        for (Operation operation : Operation.all()) {
            if (isAboutSomething(operation) && !askedOfOthers().contains(operation.path())) {
                ApiCalls.CALLERS.forEach((role, token) -> {
                    Response answer = send(operation, ApiCalls.as(token), "");

                    assertThat(answer.statusCode())
                            .as(operation + " by " + role + " " + answer.asString())
                            .isBetween(400, 499);
                    assertThat(answer.contentType()).as(operation.toString()).startsWith("application/problem+json");
                });
            }
        }
    }

    @Test
    void a_path_names_the_methods_that_it_knows_and_refuses_the_others() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        for (Operation operation : Operation.all()) {
            known.computeIfAbsent(operation.path(), path -> new TreeSet<>(Set.of("OPTIONS")))
                    .addAll(operation.reads() ? List.of("GET", "HEAD") : List.of(operation.method()));
        }
        for (Operation operation : Operation.all()) {
            Set<String> methods = known.getOrDefault(operation.path(), Set.of());
            String path = operation.ofNobody();

            assertThat(given().options(path).header("Allow")).as(path).isEqualTo(String.join(", ", methods));
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
                if (!methods.contains(method)) {
                    Response answer = ApiCalls.as(Tokens.coordinator()).request(method, path);

                    assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                    assertThat(answer.header("Allow")).as(method + " " + path).isEqualTo(String.join(", ", methods));
                }
            }
        }
    }

    /** A cache looks for one field with each name in it once (RFC 9110, 12.5.5). */
    @Test
    void every_refusal_says_in_one_field_that_its_words_depend_on_the_language() throws IOException {
        for (Operation operation : Operation.all()) {
            for (RequestSpecification caller : List.of(given(), ApiCalls.as(Tokens.coordinator()))) {
                Response answer = send(operation, caller, "?foo=1");

                assertThat(answer.headers().getValues("Vary"))
                        .as(operation + " " + answer.statusCode())
                        .singleElement()
                        .asString()
                        .matches("(Accept, )?Accept-Language(, Origin)?");
            }
        }
    }

    private static boolean isAboutSomething(Operation operation) {
        return operation.hasPlaces() || !operation.reads() && !operation.isSafe() && !operation.takesFile();
    }

    private static Response send(Operation operation, RequestSpecification request, String query) {
        return operation.send(request, operation.ofNobody() + query, operation.takesBody() ? "{}" : null);
    }
}
