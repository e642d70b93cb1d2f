package kz.ainalaiyn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The description of the tour, {@code docs/tour.arazzo.yaml}, by the Arazzo specification 1.0.1. */
record Tour(JsonNode description) {
    static final Path FILE = Path.of("../../docs/tour.arazzo.yaml");

    static Tour read() throws IOException {
        return new Tour(new YAMLMapper().readTree(FILE.toFile()));
    }

    /** Its steps, in their order. */
    List<JsonNode> steps() {
        return description.at("/workflows/0/steps").valueStream().toList();
    }

    /** What each step sends that sends something. */
    List<JsonNode> payloads() {
        return steps().stream()
                .map(step -> step.at("/requestBody/payload"))
                .filter(JsonNode::isObject)
                .toList();
    }

    /** The names of the tokens that it needs. */
    List<String> tokens() {
        return description
                .at("/workflows/0/inputs/required")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
