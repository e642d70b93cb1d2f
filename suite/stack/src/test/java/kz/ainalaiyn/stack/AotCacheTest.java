package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    private Path folder;

    private Path jar;
    private final List<Command> commands = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        jar = Files.createDirectories(folder.resolve("quarkus-app/lib")).resolveSibling("quarkus-run.jar");
        Files.writeString(jar, "a jar");
        Files.writeString(jar.resolveSibling("lib/other.jar"), "another");
    }

    @Test
    void it_is_made_once_for_a_build_in_a_training_run_and_used_from_then_on() {
        assertThat(cache().options()).isEmpty();

        cache().make(steps::add);
        cache().make(steps::add);

        Path made = folder.resolve("aot-cache/app.aot");
        assertThat(cache().options()).containsExactly("-XX:AOTCache=" + made);
        assertThat(made).exists();
        assertThat(commands).hasSize(2).allSatisfy(command -> {
            assertThat(command.environment()).containsEntry("QUARKUS_PROFILE", "training");
            assertThat(command.arguments()).contains("-Xmx99m").endsWith("-jar", jar.toString());
        });
        assertThat(steps).hasSize(1);
    }

    @Test
    void it_is_not_used_with_another_build_and_made_anew() throws IOException {
        cache().make(steps::add);
        Files.setLastModifiedTime(jar.resolveSibling("lib/other.jar"), FileTime.from(Instant.EPOCH));

        assertThat(cache().options()).isEmpty();

        cache().make(steps::add);
        assertThat(commands).hasSize(4);
        assertThat(cache().options()).hasSize(1);
    }

    @Test
    void it_is_not_used_with_other_options_of_the_jvm() {
        cache().make(steps::add);

        assertThat(cache("-Xmx98m", this::record, this::write).options()).isEmpty();
    }

    @Test
    void one_that_was_cut_off_is_not_used_and_made_from_the_beginning() {
        assertThatThrownBy(() -> cache("-Xmx99m", this::record, this::cutOff).make(steps::add))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(folder.resolve("aot-cache/app.aot")).exists();

        assertThat(cache().options()).isEmpty();

        cache().make(steps::add);
        assertThat(commands).hasSize(4);
        assertThat(folder.resolve("aot-cache/app.aot")).hasContent("written");
    }

    @Test
    void an_application_that_cannot_be_trained_starts_without_it() {
        cache("-Xmx99m", (command, log) -> 1, this::write).make(steps::add);
        cache("-Xmx99m", this::record, (command, log) -> 1).make(steps::add);

        assertThat(cache().options()).isEmpty();
        assertThat(steps)
                .hasSize(2)
                .allSatisfy(step -> assertThat(step)
                        .startsWith("grants-service starts slowly")
                        .contains(".log"));
    }

    @Test
    void an_application_that_was_not_built_has_none() throws IOException {
        cache().make(steps::add);
        MarkedFolder.delete(jar.getParent());

        assertThat(cache().options()).isEmpty();
    }

    private AotCache cache() {
        return cache("-Xmx99m", this::record, this::write);
    }

    private AotCache cache(String options, Execution untilItAnswers, Execution toItsEnd) {
        Compose.Service service =
                new Compose.Service(Map.of("JAVA_OPTS", options), List.of(), Map.of(), List.of(), "9/live");
        return new AotCache(
                "grants-service", jar.getParent(), folder.resolve("aot-cache"), service, untilItAnswers, toItsEnd);
    }

    private int record(Command command, Path log) throws IOException {
        commands.add(command);
        Files.writeString(fileOf(command, "-XX:AOTConfiguration="), "recorded");
        return 0;
    }

    private int write(Command command, Path log) throws IOException {
        commands.add(command);
        assertThat(fileOf(command, "-XX:AOTConfiguration=")).hasContent("recorded");
        Files.writeString(fileOf(command, "-XX:AOTCache="), "written");
        return 0;
    }

    private int cutOff(Command command, Path log) throws IOException {
        commands.add(command);
        Files.writeString(fileOf(command, "-XX:AOTCache="), "half");
        throw new IOException("cut off");
    }

    private static Path fileOf(Command command, String option) {
        return command.arguments().stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> Path.of(argument.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }
}
