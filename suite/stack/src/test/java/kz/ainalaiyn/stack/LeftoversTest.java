package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path folder;

    private ProcessRecords records;
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void record() {
        records = new ProcessRecords(folder.resolve("pids"));
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_process_of_an_earlier_launcher_is_found() throws Exception {
        Process left = aProcess();
        records.add("gateway", left.toHandle());

        assertThat(new ProcessRecords(folder.resolve("pids")).leftovers())
                .containsExactly(new ProcessRecords.Leftover("gateway", left.toHandle()));
    }

    @Test
    void an_id_that_went_to_another_process_is_left_alone() throws Exception {
        Process other = aProcess();
        records.add("gateway", other.toHandle());
        Path file = folder.resolve("pids/gateway");
        String[] words = Files.readString(file).split(" ");
        Files.writeString(file, words[0] + " " + (Long.parseLong(words[1]) - 60_000));

        assertThat(records.leftovers()).isEmpty();
    }

    @Test
    void a_process_that_has_ended_is_no_leftover() throws Exception {
        Process left = aProcess();
        records.add("gateway", left.toHandle());
        left.destroyForcibly().waitFor();

        assertThat(records.leftovers()).isEmpty();
    }

    @Test
    void a_record_that_was_cut_off_is_no_leftover() throws Exception {
        Files.createDirectories(folder.resolve("pids"));
        Files.writeString(folder.resolve("pids/gateway"), "12");

        assertThat(records.leftovers()).isEmpty();
    }

    @Test
    void the_next_start_ends_what_is_left() throws Exception {
        Process left = aProcess();
        records.add("events", left.toHandle());
        StackSettings settings = StackSettings.of(
                        Path.of("../..").toAbsolutePath().normalize(), Map.of())
                .only(Part.EVENTS)
                .withState(folder)
                .withFreePorts();
        List<String> steps = new ArrayList<>();

        // The start itself fails, as the project given here has nothing built in it.
        assertThatThrownBy(() -> Stack.start(withoutApplications(settings), steps::add))
                .isInstanceOf(StackFailure.class);

        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(steps).contains("Ended events, process %d of an earlier run".formatted(left.pid()));
    }

    @Test
    void a_process_that_does_not_listen_is_made_to_end_with_its_children() throws Exception {
        Process stubborn = aProcess("trap '' TERM; sleep 300 & wait; sleep 300");

        Ending.POLITE.end(stubborn.toHandle(), Duration.ofMillis(300));

        assertThat(stubborn.isAlive()).isFalse();
        assertThat(stubborn.descendants()).isEmpty();
    }

    private StackSettings withoutApplications(StackSettings settings) throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        for (String file : List.of("docker-compose.yml", ".env.example", "deploy/postgres/databases.sql")) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(settings.project().resolve(file), project.resolve(file));
        }
        return new StackSettings(
                project,
                settings.home(),
                settings.state(),
                settings.ports(),
                settings.given(),
                settings.parts(),
                false,
                Set.of());
    }

    private Process aProcess() throws Exception {
        return aProcess("exec sleep 300");
    }

    private Process aProcess(String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", script).start();
        processes.add(process);
        return process;
    }
}
