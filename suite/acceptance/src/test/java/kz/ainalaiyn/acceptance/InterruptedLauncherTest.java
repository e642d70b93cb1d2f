package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** However a launcher ends, the next one works; each test goes on from what the one before left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterruptedLauncherTest {

    @TempDir
    private static Path home;

    private static final List<Process> launchers = new ArrayList<>();

    @AfterAll
    static void endLaunchers() throws InterruptedException {
        for (Process launcher : launchers) {
            launcher.destroy();
            launcher.waitFor();
        }
    }

    @Test
    @Order(1)
    void a_launcher_that_was_killed_while_keycloak_was_built_builds_it_again_next_time() throws Exception {
        Process killed = launch();
        linesUntil(killed, "Keycloak unpacked");
        while (!Files.exists(home.resolve("pids/build"))) {
            assertThat(killed.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
        }
        killed.destroyForcibly().waitFor();

        List<String> lines = linesUntil(launch(), LauncherUnderTest.RUNNING);

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Ended build"))
                .anySatisfy(line -> assertThat(line).startsWith("Keycloak built"))
                .endsWith(LauncherUnderTest.RUNNING);
    }

    @Test
    @Order(2)
    void a_launcher_ends_what_one_that_was_killed_left_running() throws Exception {
        launchers.getLast().destroyForcibly().waitFor();
        assertThat(ProcessesOf.folder(home)).isNotEmpty();

        List<String> lines = linesUntil(launch(), LauncherUnderTest.RUNNING);

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Ended keycloak"))
                .anySatisfy(line -> assertThat(line).startsWith("Ended postgres"))
                .endsWith(LauncherUnderTest.RUNNING);
    }

    @Test
    @Order(3)
    void a_launcher_that_is_told_to_end_leaves_no_process_behind() throws Exception {
        Process told = launchers.getLast();

        told.destroy();

        assertThat(told.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessesOf.folder(home)).isEmpty();
    }

    private static Process launch() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherUnderTest.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        launchers.add(launcher);
        return launcher;
    }

    private static List<String> linesUntil(Process launcher, String beginning) throws Exception {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = launcher.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                break;
            }
        }
        return lines;
    }
}
