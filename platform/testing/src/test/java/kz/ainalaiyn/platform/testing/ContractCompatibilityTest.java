package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCompatibilityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CONTRACT = """
            {
              "openapi": "3.1.0",
              "info": {"title": "Invented", "version": "1"},
              "paths": {
                "/things": {
                  "get": {
                    "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                    "responses": {"200": {
                      "description": "OK",
                      "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
                      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
                    }}
                  },
                  "post": {
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}},
                    "responses": {"201": {"description": "Created"}}
                  }
                }
              },
              "components": {"schemas": {
                "Thing": {
                  "type": "object",
                  "properties": {
                    "name": {"type": "string"},
                    "count": {"type": ["integer", "null"]},
                    "kind": {"type": "string", "enum": ["ONE"]}
                  },
                  "required": ["name"]
                },
                "Wish": {
                  "type": "object",
                  "properties": {
                    "name": {"type": "string", "maxLength": 10},
                    "kind": {"type": "string", "enum": ["ONE", "TWO"]}
                  }
                }
              }}
            }
            """;

    @TempDir
    Path folder;

    private ObjectNode contract = JSON.createObjectNode();

    @Test
    void a_contract_may_grow() throws IOException {
        assertThat(breaks(all -> {})).isEmpty();
        assertThat(breaks(all -> at("/components/schemas/Thing/properties")
                        .putObject("more")
                        .put("type", "string")))
                .isEmpty();
        assertThat(breaks(all -> at("/components/schemas/Wish/properties")
                        .putObject("more")
                        .put("type", "string")))
                .isEmpty();
        assertThat(breaks(all ->
                        list("/components/schemas/Thing/properties/kind/enum").add("TWO")))
                .isEmpty();
        assertThat(breaks(all -> list("/paths/~1things/get/parameters")
                        .addObject()
                        .put("name", "cursor")
                        .put("in", "query")
                        .putObject("schema")
                        .put("type", "string")))
                .isEmpty();
    }

    @Test
    void what_a_client_reads_is_not_taken_away_nor_changed() throws IOException {
        assertThat(breaks(all -> at("/components/schemas/Thing/properties").remove("kind")))
                .contains("Thing.kind is gone");
        assertThat(breaks(all -> at("/components/schemas/Thing").remove("required")))
                .isNotEmpty();
        assertThat(breaks(
                        all -> at("/components/schemas/Thing/properties/count").put("type", "string")))
                .isNotEmpty();
        assertThat(breaks(all -> at("/components/schemas/Thing/properties/name").put("type", "integer")))
                .isNotEmpty();
        assertThat(breaks(all -> at("/paths/~1things/get/responses/200").remove("headers")))
                .isNotEmpty();
        assertThat(breaks(all -> at("/paths/~1things").remove("get"))).isNotEmpty();
    }

    @Test
    void what_a_client_sends_is_taken_as_before() throws IOException {
        assertThat(breaks(all ->
                        at("/components/schemas/Wish").putArray("required").add("name")))
                .isNotEmpty();
        assertThat(breaks(all -> at("/components/schemas/Wish/properties/name").put("maxLength", 9)))
                .isNotEmpty();
        assertThat(breaks(all ->
                        list("/components/schemas/Wish/properties/kind/enum").remove(0)))
                .isNotEmpty();
        assertThat(breaks(all -> at("/paths/~1things/get/parameters/0").put("required", true)))
                .isNotEmpty();
    }

    @Test
    void an_answer_may_be_described_more_closely_and_a_request_may_not() throws IOException {
        assertThat(breaks(all -> at("/components/schemas/Thing/properties/name")
                        .put("format", "email")
                        .put("pattern", "^[a-z]+$")))
                .isEmpty();
        assertThat(breaks(all -> at("/components/schemas/Wish/properties/name").put("pattern", "\\S")))
                .isEmpty();
        assertThat(breaks(all -> at("/components/schemas/Wish/properties/name").put("pattern", "^[a-z]+$")))
                .isNotEmpty();
        assertThat(breaks(all -> at("/components/schemas/Wish/properties/name").put("format", "email")))
                .isNotEmpty();
    }

    private List<String> breaks(Consumer<JsonNode> change) throws IOException {
        contract = (ObjectNode) JSON.readTree(CONTRACT);
        Path released = folder.resolve("released.json");
        JSON.writeValue(released.toFile(), contract);
        change.accept(contract);
        Path newer = folder.resolve("newer.json");
        JSON.writeValue(newer.toFile(), contract);
        return ContractCompatibility.breaks(released, newer);
    }

    private ObjectNode at(String pointer) {
        return (ObjectNode) contract.at(pointer);
    }

    private ArrayNode list(String pointer) {
        return (ArrayNode) contract.at(pointer);
    }
}
