package kz.ainalaiyn.platform.testing;

import static java.util.Objects.requireNonNull;
import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rule 24 of the API: whoever reads a resource and puts back what can be written of it changes nothing. */
public abstract class RoundTripContractTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For each PUT of the contract with a body, by its operationId, a sample at an unused address, with every member that can be written. */
    protected abstract Map<String, PutSample> samples();

    /** What the resource that was answered here is linked to and no answer of its own shows; nothing, unless a service says otherwise. */
    protected Object unseen(String operation, Response resource) {
        return "";
    }

    /** Members that cannot stand beside those of the sample; none, unless a service says otherwise. */
    protected Set<String> elsewhere(String operation) {
        return Set.of();
    }

    @Test
    void every_member_that_can_be_put_is_in_a_sample() throws IOException {
        Map<String, PutSample> samples = samples();
        for (Operation put : puts()) {
            assertThat(JSON.valueToTree(sample(samples, put).body()).properties())
                    .extracting(Map.Entry::getKey)
                    .as(put.toString())
                    .containsExactlyInAnyOrderElementsOf(without(elsewhere(put.id()), writable(put)));
        }
    }

    @Test
    void what_was_read_and_is_put_back_changes_nothing() throws IOException {
        Map<String, PutSample> samples = samples();
        for (Operation put : puts()) {
            PutSample sample = sample(samples, put);
            Response created = put(sample, requireNonNull(sample.body()));
            assertThat(created.statusCode()).as(put + " " + created.asString()).isEqualTo(201);
            Response read = as(sample.token()).get(sample.path());
            Object unseen = unseen(put.id(), read);

            Response putBack = put(sample, writable(put, JSON.readTree(read.asByteArray())));

            assertThat(putBack.statusCode()).as(put + " " + putBack.asString()).isEqualTo(200);
            assertThat(putBack.asString()).as(put.toString()).isEqualTo(read.asString());
            assertThat(putBack.header("ETag")).as(put.toString()).isEqualTo(read.header("ETag"));
            assertThat(unseen(put.id(), read)).as(put.toString()).isEqualTo(unseen);
        }
    }

    private static Set<String> without(Set<String> some, Set<String> all) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static PutSample sample(Map<String, PutSample> samples, Operation put) {
        return requireNonNull(samples.get(put.id()), () -> put + " has no sample");
    }

    private static Response put(PutSample sample, Object body) {
        return as(sample.token()).contentType(ContentType.JSON).body(body).put(sample.path());
    }

    private static List<Operation> puts() throws IOException {
        return Operation.all().stream()
                .filter(operation -> operation.method().equals("PUT") && operation.takesBody())
                .toList();
    }

    /** Of what was read, the members that can be written. */
    private static JsonNode writable(Operation put, JsonNode read) throws IOException {
        return ((ObjectNode) read.deepCopy()).retain(writable(put));
    }

    private static Set<String> writable(Operation put) throws IOException {
        JsonNode document = JSON.readTree(Operation.DOCUMENT.toFile());
        JsonNode schema = put.content().at("/requestBody/content/application~1json/schema");
        if (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").asText().substring(1));
        }
        Set<String> members = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(members::add);
        assertThat(members).as(put + " has a body with members").isNotEmpty();
        return members;
    }
}
