package kz.ainalaiyn.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** What the regional press reported of the programme: {@code programme-2023.json}. */
record SampleFacts(JsonNode content) {

    static SampleFacts read() throws IOException {
        try (InputStream file = SampleFacts.class.getResourceAsStream("/programme-2023.json")) {
            return new SampleFacts(new ObjectMapper().readTree(Objects.requireNonNull(file)));
        }
    }

    /** The member at this JSON Pointer, which must be there. */
    JsonNode at(String pointer) {
        JsonNode node = content.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalStateException("The facts have no " + pointer);
        }
        return node;
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    /** A name that Kazakh, Russian and English write alike. */
    static Map<String, String> nameInEachLanguage(JsonNode name) {
        return Map.of("kk", name.asText(), "ru", name.asText(), "en", name.asText());
    }
}
