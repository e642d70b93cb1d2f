package kz.ainalaiyn.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;

/** A coverage report as the gateway gave it. */
record CoverageReport(JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The report at that path of the gateway, as the reporting script sees it. */
    static CoverageReport fetch(Stack stack, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(stack.gateway().resolve(path))
                            .timeout(Duration.ofSeconds(30))
                            .header("Accept", "application/json")
                            .header("Authorization", "Bearer " + stack.token("reporter"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new StackFailure("The report at %s answers %d".formatted(path, response.statusCode()));
            }
            return new CoverageReport(JSON.readTree(response.body()));
        }
    }

    String asJson() {
        return content.toPrettyString();
    }

    /** The same as a person reads it. */
    String asText() {
        StringBuilder text = new StringBuilder();
        int covered = content.path("covered").asInt();
        JsonNode period = content.path("period");
        line(text, "Programme", content.at("/programmes/0/title/en").asText());
        line(
                text,
                "Period",
                "%s to %s, %s"
                        .formatted(
                                period.path("from").asText(),
                                period.path("to").asText(),
                                content.at("/programmes/0/zone").asText()));
        line(
                text,
                "Reached",
                "%d different graduates of a target of %d"
                        .formatted(covered, content.path("target").asInt()));
        JsonNode range = content.path("range");
        if (range.path("lowest").asInt() < covered) {
            line(
                    text,
                    "Open",
                    "%d if all %d undecided pairs of similar records are of one person"
                            .formatted(
                                    range.path("lowest").asInt(),
                                    range.path("openPairs").asInt()));
        }
        text.append("%16s%s%n".formatted("", bar(covered, content.path("target").asInt())));
        line(
                text,
                "How",
                "%d at events only, %d in consultations only, %d in both"
                        .formatted(
                                content.at("/overlap/eventsOnly").asInt(),
                                content.at("/overlap/consultationsOnly").asInt(),
                                content.at("/overlap/both").asInt()));
        line(
                text,
                "Touches",
                "%d attendances, %d consultations"
                        .formatted(
                                content.at("/touches/attendances").asInt(),
                                content.at("/touches/consultations").asInt()));
        for (JsonNode breakdown : content.path("breakdowns")) {
            String cells = breakdown
                    .path("cells")
                    .valueStream()
                    .map(cell -> cell.path("value").asText() + " "
                            + cell.path("covered").asInt())
                    .collect(Collectors.joining(", "));
            line(
                    text,
                    "By " + breakdown.path("by").asText(),
                    cells + (breakdown.path("additive").asBoolean() ? "" : " (does not add up: months overlap)"));
        }
        line(
                text,
                "As of",
                "revision %d, %s"
                        .formatted(
                                content.at("/asOf/revision").asLong(),
                                content.at("/asOf/appliedAt").asText()));
        for (JsonNode source : content.path("sources")) {
            if (source.path("stale").asBoolean()) {
                line(text, "Behind", source.path("service").asText() + " is not read to its end");
            }
        }
        line(text, "Invented", "the people, and every number and date that the press did not report");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%-16s%s%n".formatted(name, value));
    }

    private static String bar(int covered, int target) {
        int width = 50;
        int full = target == 0 ? width : Math.min(width, covered * width / target);
        return "█".repeat(full) + "░".repeat(width - full);
    }
}
