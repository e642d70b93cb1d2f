package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** The tour of README.md: every block as it stands there, one after the other, in one shell. */
class ReadmeTourTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path SAID = Path.of("target/readme-tour.log");
    private static final Pattern BLOCK = Pattern.compile("^```bash\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = LoadedSuite.get().stack();
    }

    // Twice, because all that the tour sends may be sent again.
    @RepeatedTest(2)
    void the_tour_works_as_it_is_written() throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", tour())
                .redirectErrorStream(true)
                .redirectOutput(SAID.toFile());
        shell.environment().put("GATEWAY", stack.gateway().toString());
        shell.environment().put("KEYCLOAK", stack.address(Part.KEYCLOAK).toString());

        Process tour = shell.start();

        try {
            assertThat(tour.waitFor(2, TimeUnit.MINUTES)).as("ends by itself").isTrue();
            assertThat(tour.exitValue()).as(Files.readString(SAID)).isZero();
        } finally {
            tour.destroyForcibly();
        }
    }

    private static String tour() throws Exception {
        String readme = Files.readString(README);
        String tour = readme.substring(readme.indexOf("<!-- tour -->"), readme.indexOf("<!-- /tour -->"));
        String script = BLOCK.matcher(tour).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        assertThat(script).contains("curl");
        return script.replaceAll("(?m)^```.*$", "");
    }
}
