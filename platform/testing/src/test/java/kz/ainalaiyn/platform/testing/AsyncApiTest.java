package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiTest {
    @ParameterizedTest
    @ValueSource(strings = {"graduates", "events", "grants", "gateway"})
    void what_it_refers_to_is_in_it(String application) {
        JsonNode document = AsyncApi.of(application);

        assertThat(document.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .isTrue());
    }

    @Test
    void the_gateway_describes_every_type_of_change() {
        assertThat(AsyncApi.of("gateway").at("/components/messages"))
                .extracting(message -> message.path("name").asText())
                .containsExactlyInAnyOrderElementsOf(ChangeContract.types());
    }
}
