package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figure of 2023 can be proven: sealed, verified by anybody, explained person by person, and made again from nothing. */
class ProofTest {
    private static LoadedSuite suite;
    private static int revision;

    @BeforeAll
    static void seal() throws Exception {
        suite = LoadedSuite.get();
        revision = suite.as("coordinator").get(LoadedSuite.REPORT).jsonPath().getInt("asOf.revision");
        assertThat(suite.as("coordinator").put(sealPath()).statusCode()).isIn(200, 201);
    }

    private static String sealPath() {
        return "/v1/seals/" + Programme2023.CODE + "/" + revision;
    }

    @Test
    void a_seal_is_verified_by_the_example_and_no_other_is(@TempDir Path folder) throws Exception {
        String seal = suite.as("auditor").get(sealPath()).asString();
        String keys = RestAssured.get(suite.stack().gateway() + "/.well-known/jwks.json")
                .asString();
        String persons = suite.as("auditor").get(sealPath() + "/persons").asString();
        int covered = new JsonPath(seal).getInt("content.report.covered");

        assertThat(verify(folder, seal, keys, persons)).startsWith("The seal holds: " + covered + " different");
        int place = seal.indexOf("\"jws\":\"") + 200;
        char other = seal.charAt(place) == 'A' ? 'B' : 'A';
        assertThat(verify(folder, seal.substring(0, place) + other + seal.substring(place + 1), keys, persons))
                .contains("something in it was changed");
        assertThat(verify(folder, seal, keys.replaceAll("\"kid\":\".", "\"kid\":\"?"), persons))
                .contains("not among the published");
        assertThat(verify(folder, seal, keys, persons.replaceFirst("\"[0-9a-f-]{36}\",", "")))
                .contains("not the persons");
    }

    private static String verify(Path folder, String seal, String keys, String persons)
            throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Path.of("../../examples/verify-seal/VerifySeal.java").toString(),
                        Files.writeString(folder.resolve("seal.json"), seal).toString(),
                        Files.writeString(folder.resolve("jwks.json"), keys).toString(),
                        Files.writeString(folder.resolve("persons.json"), persons)
                                .toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isEqualTo(said.contains("does not hold") ? 1 : 0);
        return said;
    }

    @Test
    void a_dropped_projection_comes_again_with_every_earlier_figure_and_seal() throws Exception {
        TreeMap<Integer, String> before = figures();
        String verification =
                suite.as("auditor").get(sealPath() + "/verification").asString();

        suite.stack().kill(Part.GATEWAY);
        drop("gateway");
        suite.stack().restart(Part.GATEWAY);
        awaitRevision();

        assertThat(figures()).isEqualTo(before);
        assertThat(suite.as("auditor").get(sealPath() + "/verification").asString())
                .isEqualTo(verification)
                .contains("\"signed\":true,\"reportMatches\":true,\"personsMatch\":true");
    }

    private static TreeMap<Integer, String> figures() {
        TreeMap<Integer, String> figures = new TreeMap<>();
        for (int asOf = revision; asOf > 0; asOf -= Math.max(1, revision / 40)) {
            Response answer = suite.as("reporter").get(LoadedSuite.REPORT + "&asOf=" + asOf);
            figures.put(asOf, answer.statusCode() == 200 ? answer.asString() : "" + answer.statusCode());
        }
        return figures;
    }

    private static void drop(String database) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:"
                + suite.stack().address(Part.POSTGRES).getPort() + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, "gateway", "development-gateway");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    private static void awaitRevision() {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (suite.as("reporter")
                        .get(LoadedSuite.REPORT + "&asOf=" + revision)
                        .statusCode()
                != 200) {
            assertThat(Instant.now()).as("made again").isBefore(deadline);
        }
    }

    @Test
    void everybody_is_explained_as_what_was_posted_says() {
        Recount recount = new Recount(suite.posted());
        List<String> wrong = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        Set<String> reasons = new HashSet<>();
        recount.reasons().forEach((graduate, expected) -> {
            JsonPath explanation = suite.as("auditor")
                    .get("/v1/reports/coverage/explanations/" + graduate + "?programme=" + Programme2023.CODE)
                    .jsonPath();
            if (explanation.getBoolean("counted")) {
                counted.add(explanation.getString("person"));
            }
            reasons.add(explanation.getString("reason"));
            if (!expected.contains(explanation.getString("reason"))) {
                wrong.add(graduate + ": " + explanation.getString("reason") + ", not " + expected);
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(counted).hasSize(recount.covered());
        assertThat(reasons).contains("COUNTED", "COUNTED_BY_ANOTHER_RECORD", "ABSENT", "OUTSIDE_PERIOD", "NO_EVIDENCE");
    }
}
