package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * What a JVM need not find out again at each start of an application: its classes, read, checked and linked, and which of
 * its methods are worth compiling. A training run records it, in the profile {@code training}: the application starts
 * without database and Keycloak, and ends once it answers.
 *
 * @see <a href="https://openjdk.org/jeps/483">JEP 483</a>, and 515 for the methods
 */
final class AotCache {

    private static final String OPTION = "-XX:AOTCache=";
    /** A training run keeps one processor busy, and takes half a gigabyte meanwhile. */
    private static final Semaphore AT_ONCE = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final String name;
    private final Path application;
    private final Path folder;
    private final Compose.Service service;
    private final Execution untilItAnswers;
    private final Execution toItsEnd;

    /**
     * @param application the folder with its jars, as Quarkus makes it
     * @param folder where the cache is kept
     * @param service how a training run is to be started
     */
    AotCache(
            String name,
            Path application,
            Path folder,
            Compose.Service service,
            Execution untilItAnswers,
            Execution toItsEnd) {
        this.name = name;
        this.application = application;
        this.folder = folder;
        this.service = service;
        this.untilItAnswers = untilItAnswers;
        this.toItsEnd = toItsEnd;
    }

    /** Makes it unless it is there; an application whose cache cannot be made starts as if there were no such thing. */
    void make(Progress progress) {
        if (marked().isComplete()) {
            return;
        }
        try {
            AT_ONCE.acquire();
            try {
                marked().completeOnce(() -> {
                    train();
                    progress.step(name + " trained to start quickly, once for each build");
                });
            } finally {
                AT_ONCE.release();
            }
        } catch (StackFailure e) {
            progress.step("%s starts slowly: %s".formatted(name, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void train() {
        Path configuration = folder.resolve("recorded");
        // A process is known by the name of its log, and several applications are trained at the same time.
        Path recording = folder.resolve(name + "-recording.log");
        Path writing = folder.resolve(name + "-writing.log");
        try {
            int recorded = untilItAnswers.run(
                    command("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration), recording);
            if (recorded != 0 || !Files.exists(configuration)) {
                throw new StackFailure("its training run failed, see " + recording);
            }
            int written = toItsEnd.run(
                    command("-XX:AOTMode=create", "-XX:AOTConfiguration=" + configuration, OPTION + file()), writing);
            Files.delete(configuration);
            if (written != 0) {
                throw new StackFailure("its cache could not be written, see " + writing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("its training was interrupted", e);
        }
    }

    private Command command(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        Map<String, String> environment = new TreeMap<>(service.environment());
        environment.put("QUARKUS_PROFILE", "training");
        return Command.java(arguments, environment, folder);
    }

    /** For the JVM that is to use it, of the same options as the service; nothing while there is none of just these jars. */
    List<String> options() {
        return Files.isDirectory(application) && marked().isComplete() ? List.of(OPTION + file()) : List.of();
    }

    private Path file() {
        return folder.resolve("app.aot");
    }

    /** The JVM takes no notice of another jar under the same name, and would go on with the classes of the old one. */
    private MarkedFolder marked() {
        StringBuilder content = new StringBuilder(Runtime.version().toString())
                .append(System.getProperty("java.home"))
                .append(service.environment().getOrDefault("JAVA_OPTS", ""));
        try (Stream<Path> files = Files.walk(application)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                content.append(application.relativize(file))
                        .append(Files.size(file))
                        .append(Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MarkedFolder(folder, MarkedFolder.key(content.toString()));
    }
}
