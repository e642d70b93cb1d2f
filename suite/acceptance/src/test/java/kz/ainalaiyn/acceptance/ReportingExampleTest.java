package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/reporting} as a reporting script's machine runs it. */
class ReportingExampleTest {
    private static final Path SCRIPT =
            Path.of("../../examples/reporting/fetch-report").toAbsolutePath().normalize();

    private static LoadedSuite suite;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws Exception {
        suite = LoadedSuite.get();
    }

    private record Run(int exitCode, String said) {}

    @Test
    void a_report_is_there_once_and_again_only_when_it_is_new() throws Exception {
        Run first = FirstSuccess.of("examples/reporting", () -> run(Map.of(), Programme2023.CODE));

        assertThat(first.exitCode()).as(first.said()).isZero();
        Path json = only(".json");
        JsonPath report = new JsonPath(Files.readString(json));
        assertThat(first.said())
                .contains(report.getInt("covered") + " different graduates as of revision "
                        + report.getLong("asOf.revision"));
        assertThat(report.getInt("covered"))
                .isEqualTo(
                        suite.as("reporter").get(LoadedSuite.REPORT).jsonPath().getInt("covered"));
        try (ZipInputStream workbook = new ZipInputStream(Files.newInputStream(only(".xlsx")))) {
            assertThat(workbook.getNextEntry()).isNotNull();
        }

        Files.writeString(json, "kept");
        Run second = run(Map.of(), Programme2023.CODE);

        assertThat(second.exitCode()).isZero();
        assertThat(second.said()).contains("nothing is new");
        assertThat(Files.readString(json)).isEqualTo("kept");
        assertThat(files()).hasSize(3);
    }

    @Test
    void what_a_person_has_to_mend_is_told_apart_from_what_passes() throws Exception {
        Run wrongSecret = run(Map.of("REPORTER_SECRET", "wrong"), Programme2023.CODE);
        Run unknown = run(Map.of(), "AINALAIYN-2032");
        Run away = run(Map.of("GATEWAY", "http://127.0.0.1:1"), Programme2023.CODE);

        assertThat(wrongSecret.exitCode()).as(wrongSecret.said()).isEqualTo(4);
        assertThat(unknown.exitCode()).isEqualTo(4);
        assertThat(unknown.said()).contains("404", Programme2023.CODE);
        assertThat(away.exitCode()).as(away.said()).isEqualTo(3);
        assertThat(run(Map.of(), "AINALAIYN-2023&asOf=1").exitCode()).isEqualTo(2);
        assertThat(files()).isEmpty();
    }

    /** What stands in a command line can be read by everybody on the machine. */
    @Test
    void no_secret_stands_in_a_command_line() throws Exception {
        Path spy = folder.resolve("curl");
        Files.writeString(spy, "#!/bin/bash\nprintf '%s\\n' \"$@\" >>\"$SPIED\"\nexec \"$CURL\" \"$@\"\n");
        assertThat(spy.toFile().setExecutable(true)).isTrue();
        Path spied = folder.resolve("spied");

        Run run = run(
                Map.of(
                        "PATH", folder + ":" + System.getenv("PATH"),
                        "CURL", curl(),
                        "SPIED", spied.toString()),
                Programme2023.CODE);

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(Files.readString(spied))
                .contains("grant_type=client_credentials")
                .doesNotContain("development-reporter", "Bearer");
    }

    private static String curl() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(each -> Path.of(each, "curl"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Run run(Map<String, String> settings, String programme) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "REPORTER_SECRET", "development-reporter",
                "GATEWAY", suite.stack().gateway().toString(),
                "KEYCLOAK", suite.stack().address(Part.KEYCLOAK).toString()));
        environment.putAll(settings);
        ProcessBuilder script = new ProcessBuilder(
                        SCRIPT.toString(), programme, folder.resolve("reports").toString())
                .redirectErrorStream(true);
        script.environment().putAll(environment);
        Process process = script.start();
        try (InputStream said = process.getInputStream()) {
            String all = new String(said.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("ends by itself")
                    .isTrue();
            return new Run(process.exitValue(), all);
        }
    }

    private Path only(String ending) throws IOException {
        List<Path> found = files().stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
            return files.toList();
        }
    }
}
