package kz.ainalaiyn.gateway.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.testing.ChangeContract;
import org.junit.jupiter.api.Test;

class FilterCheckTest {

    @Test
    void the_types_are_those_that_events_service_tells_of() {
        Stream<String> events = values("event-changed", "type");
        Stream<String> consultations = values("consultation-changed", "topic").map(topic -> "CONSULTATION_" + topic);

        assertThat(FilterCheck.TYPES)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(events, consultations).toList());
    }

    private static Stream<String> values(String change, String member) {
        return ChangeContract.schema("kz.ainalaiyn.events." + change)
                .path("properties")
                .path(member)
                .path("x-extensible-enum")
                .valueStream()
                .map(JsonNode::asText);
    }
}
