package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeContractTest {
    private static final String TYPE = "kz.ainalaiyn.events.event-changed";

    static List<String> types() {
        return ChangeContract.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_example_is_as_its_schema_says(String type) {
        JsonNode schema = ChangeContract.schema(type);

        assertThat(schema.path("title").asText()).isEqualTo(type);
        assertThat(schema.path("examples"))
                .isNotEmpty()
                .allSatisfy(example ->
                        assertThat(ChangeContract.differences(type, example)).isEmpty());
    }

    @Test
    void a_member_that_is_missing_or_not_described_is_a_difference() {
        assertThat(differencesWithout("status")).singleElement().asString().contains("status");
        assertThat(ChangeContract.differences(TYPE, example().put("unheardOf", 1)))
                .singleElement()
                .asString()
                .contains("unheardOf");
    }

    @Test
    void a_value_that_is_not_named_is_a_difference() {
        assertThat(ChangeContract.differences(TYPE, example().put("status", "POSTPONED")))
                .singleElement()
                .asString()
                .contains("/status");
    }

    @Test
    void a_change_of_before_may_lack_what_was_added_since() {
        assertThat(differencesWithout("title")).isNotEmpty();
        assertThat(ChangeContract.differencesOfEarlier(TYPE, without("title"))).isEmpty();
    }

    /** What is meant to break readers is copied to {@code contracts/released}, with a line in the changelog. */
    @Test
    void no_reader_of_the_last_release_is_broken() {
        assertThat(ChangeContract.takenBack()).isEmpty();
    }

    @Test
    void what_readers_rely_on_is_not_taken_back() {
        ObjectNode now = ChangeContract.schema(TYPE).deepCopy();
        now.withObject("/properties").remove("venue");
        now.withObject("/properties/startsAt").put("format", "date");
        now.withObject("/properties/guests/items/properties/office").put("type", "string");
        now.withArray("required").removeIf(member -> member.asText().equals("status"));
        now.withObject("/properties/added").put("type", "string");

        assertThat(ChangeContract.takenBack("it", ChangeContract.schema(TYPE), now))
                .containsExactlyInAnyOrder(
                        "it/venue is gone",
                        "it/startsAt has another format",
                        "it/guests/items/office has another type",
                        "it/status may be absent");
    }

    private static List<String> differencesWithout(String member) {
        return ChangeContract.differences(TYPE, without(member));
    }

    private static ObjectNode without(String member) {
        ObjectNode example = example();
        example.remove(member);
        return example;
    }

    private static ObjectNode example() {
        return ChangeContract.schema(TYPE).path("examples").get(0).deepCopy();
    }
}
