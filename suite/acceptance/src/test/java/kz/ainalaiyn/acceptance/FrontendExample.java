package kz.ainalaiyn.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.ainalaiyn.stack.Part;

/** {@code examples/frontend}, built by npm as a frontend team builds it. */
final class FrontendExample {
    private static final Path FOLDER =
            Path.of("../../examples/frontend").toAbsolutePath().normalize();

    private FrontendExample() {}

    /** A test that needs it is not run where npm is not, or reaches no registry; but in CI. */
    static void build() throws InterruptedException {
        boolean ci = System.getenv("CI") != null;
        assumeTrue(npm("--version") || ci, "No npm here: the example of a frontend is not built");
        assumeTrue(
                npm("ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts") || ci,
                "npm cannot fetch what the example of a frontend needs");
        assertThat(npm("run", "build"))
                .as("the build: target/frontend-example.log says more")
                .isTrue();
    }

    /** Serves what was built at the origin that the suite knows, and says where. */
    static String serve(LoadedSuite suite) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> built = Files.list(FOLDER.resolve("dist"))) {
            for (Path file : built.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        String addresses = new String(Objects.requireNonNull(files.get("config.json")), UTF_8)
                .replace("http://localhost:8080", suite.stack().gateway().toString())
                .replace(
                        "http://localhost:8180",
                        suite.stack().address(Part.KEYCLOAK).toString().replace("127.0.0.1", "localhost"));
        files.put("config.json", addresses.getBytes(UTF_8));
        suite.application().serveFiles("/frontend/", files);
        return suite.application().url() + "/frontend/";
    }

    private static boolean npm(String... arguments) throws InterruptedException {
        try {
            Process npm = new ProcessBuilder(Stream.concat(Stream.of("npm"), Stream.of(arguments))
                            .toList())
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/frontend-example.log").toFile())
                    .start();
            if (npm.waitFor(5, TimeUnit.MINUTES)) {
                return npm.exitValue() == 0;
            }
            npm.destroyForcibly();
            return false;
        } catch (IOException noNpm) {
            return false;
        }
    }
}
