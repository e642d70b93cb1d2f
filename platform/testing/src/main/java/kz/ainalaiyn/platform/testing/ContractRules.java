package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The contract that is checked in is the one that the application keeps. After a change that is meant, write it anew with
 * {@code ./mvnw verify -Dquick -Dcontracts=write} and read the difference before it is committed.
 */
public abstract class ContractRules {
    /** Written by the build of the application, before its tests. */
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.json");

    private final Path contract;

    /** The contract of this name: {@code contracts/<name>.json}. */
    protected ContractRules(String name) {
        contract = Path.of("..", "contracts", name + ".json");
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
        for (JsonNode path : new ObjectMapper().readTree(GENERATED.toFile()).path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("operationId").asText())
                        .as(operation.toString())
                        .isNotBlank();
                assertThat(operation.path("summary").asText())
                        .as(operation.toString())
                        .isNotBlank();
            }
        }
    }
}
