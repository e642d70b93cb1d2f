package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tour for programs: run as it is described, and as the collection that is made of the description. */
class TourDescriptionTest {
    private static final Path COLLECTION = Path.of("../../docs/tour.postman_collection.json");
    private static final Path LINT =
            Path.of("../../contracts/lint").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target/tour").toAbsolutePath();
    private static final Pattern BODY = Pattern.compile("-d '(\\{.*?})'", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The client of the realm for a token whose name is another. */
    private static final Map<String, String> WHO = Map.of("partner", "partner-a");

    private static LoadedSuite suite;
    private static JsonNode contract;

    @BeforeAll
    static void load() throws Exception {
        suite = LoadedSuite.get();
        contract =
                JSON.readTree(suite.stack().gateway().resolve("/openapi.json").toURL());
    }

    @Test
    void the_collection_is_made_of_the_description() throws IOException {
        String made = TourCollection.of(Tour.read(), contract);
        if ("write".equals(System.getProperty("tour"))) {
            Files.writeString(COLLECTION, made);
        }

        assertThat(COLLECTION)
                .as("If the tour is meant to be another, write the collection anew with -Dtour=write")
                .hasContent(made);
    }

    @Test
    void the_readme_sends_what_the_description_sends() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String tour = readme.substring(readme.indexOf("<!-- tour -->"), readme.indexOf("<!-- /tour -->"));
        List<JsonNode> sent = new ArrayList<>();
        for (MatchResult body : BODY.matcher(tour).results().toList()) {
            sent.add(JSON.readTree(body.group(1)));
        }

        assertThat(sent).isEqualTo(Tour.read().payloads());
    }

    @Test
    void a_program_that_reads_arazzo_goes_through_it() throws Exception {
        Files.createDirectories(FOLDER.resolve("docs"));
        Files.writeString(FOLDER.resolve("openapi.json"), contract.toString());
        Path description = FOLDER.resolve("docs/tour.arazzo.yaml");
        Files.writeString(description, Files.readString(Tour.FILE));

        run(
                Map.of(
                        "REDOCLY_CLI_RESPECT_INPUT",
                        tokens().entrySet().stream()
                                .map(token -> token.getKey() + "=" + token.getValue())
                                .collect(Collectors.joining(",")),
                        "REDOCLY_TELEMETRY",
                        "off",
                        "REDOCLY_SUPPRESS_UPDATE_NOTICE",
                        "true"),
                "redocly",
                "respect",
                description.toString(),
                "--server",
                "ainalaiyn=" + suite.stack().gateway());
    }

    @Test
    void a_program_that_runs_collections_goes_through_it() throws Exception {
        ObjectNode environment = JSON.createObjectNode().put("name", "The suite under test");
        ArrayNode values = environment.putArray("values");
        tokens().forEach((name, token) -> values.addObject().put("key", name).put("value", token));
        values.addObject()
                .put("key", "gateway")
                .put("value", suite.stack().gateway().toString());
        Path file = FOLDER.resolve("environment.json");
        Files.createDirectories(FOLDER);
        Files.writeString(file, environment.toString());

        String said = run(
                Map.of(), "newman", "run", COLLECTION.toAbsolutePath().toString(), "--environment", file.toString());

        assertThat(said).contains("follow-changes");
    }

    /** A token for each input of the description. */
    private static Map<String, String> tokens() throws IOException {
        Map<String, String> tokens = new TreeMap<>();
        Tour.read().tokens().forEach(name -> tokens.put(name, suite.stack().token(WHO.getOrDefault(name, name))));
        return tokens;
    }

    /** Runs a program that npm knows to its end, which must be a good one. */
    private static String run(Map<String, String> environment, String... command) throws Exception {
        Path npx = Npm.installed(LINT);
        List<String> whole = new ArrayList<>(List.of(npx.toString(), "--no-install"));
        whole.addAll(List.of(command));
        Path said = FOLDER.resolve(command[0] + ".log");
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(LINT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as("ends by itself")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isZero();
            return Files.readString(said);
        } finally {
            process.destroyForcibly();
        }
    }
}
