package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM itself makes of an AOT cache: a real training run of a small program, and real starts after it. */
class TrainedJvmTest {
    private static final String SHARED = "source: shared objects file";
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private StackSettings settings;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        for (String file : List.of("docker-compose.yml", ".env.example", "deploy/postgres/databases.sql")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(PROJECT.resolve(file), folder.resolve(file));
        }
        settings = StackSettings.of(folder, Map.of())
                .only(Part.GRANTS)
                .withState(folder)
                .withFreePorts();
        jar = Files.createDirectories(folder.resolve("grants-service/target/quarkus-app"))
                .resolve("quarkus-run.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Answering.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            String name = Answering.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(name));
            try (var bytes = Answering.class.getResourceAsStream("/" + name)) {
                bytes.transferTo(out);
            }
        }
    }

    @Test
    void the_second_start_takes_the_program_from_the_cache_and_another_build_does_not() throws Exception {
        assertThat(start(command())).doesNotContain(SHARED);

        servers().all().get(Part.GRANTS).prepare(step -> {});
        Command trained = command();

        assertThat(start(trained)).contains(SHARED);
        assertThat(ProcessHandle.current().children()).noneMatch(ProcessHandle::isAlive);

        // The JVM itself takes no notice of another jar under the same name: the launcher has to.
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertThat(start(command())).doesNotContain(SHARED);

        Files.writeString(folder.resolve("grants-service/target/aot-cache/app.aot"), "no cache at all");
        assertThat(start(trained)).as("of a broken one").doesNotContain(SHARED).contains("[warning][aot]");
        Files.delete(folder.resolve("grants-service/target/aot-cache/app.aot"));
        assertThat(start(trained)).as("of none").doesNotContain(SHARED);
    }

    private Servers servers() {
        return new Servers(
                settings, settings.compose(), HttpClient.newHttpClient(), new ProcessRecords(folder.resolve("pids")));
    }

    private Command command() {
        return servers().all().get(Part.GRANTS).command();
    }

    /** From where it took its main class, once it answers. */
    private String start(Command command) throws Exception {
        HttpHealth health = new HttpHealth(
                HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + settings.port(Part.GRANTS)));
        Path log = folder.resolve("start.log");
        List<String> words = new ArrayList<>(command.arguments());
        words.add(1, "-Xlog:class+load:file=" + folder.resolve("classes.log"));
        Child child = Child.start(
                "start",
                new Command(words, command.environment(), command.folder()),
                log,
                new ProcessRecords(folder.resolve("pids")));
        try {
            while (!health.answers()) {
                assertThat(child.hasEndedWithin(Duration.ofMillis(50)))
                        .as(child.tail())
                        .isFalse();
            }
        } finally {
            child.kill();
        }
        try (var lines = Files.lines(folder.resolve("classes.log"))) {
            return lines.filter(line -> line.contains(Answering.class.getName() + " "))
                            .toList()
                    + child.tail();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
