package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of this launcher: recorded while it runs, its output in a log of its own. */
final class Child {

    private static final int TAIL_LINES = 15;

    private final String name;
    private final Process process;
    private final Path log;
    private final ProcessRecords records;

    private Child(String name, Process process, Path log, ProcessRecords records) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.records = records;
    }

    static Child start(String name, Command command, Path log, ProcessRecords records) {
        try {
            Files.createDirectories(command.folder());
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = command.detached()
                    .builder()
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Child(name, process, log, records).recorded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that cannot be recorded is not left running: nobody would know of it. */
    private Child recorded() throws IOException {
        try {
            process.getOutputStream().close();
            records.add(name, process.toHandle());
            return this;
        } catch (IOException | RuntimeException e) {
            Ending.kill(List.of(process.toHandle()));
            throw e;
        }
    }

    /** Waits for the end of the process no longer than this, and tells whether it has ended. */
    boolean hasEndedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Asks it to end and tells whether it has done so within this time, which it takes to write down what it has learned. */
    boolean endsWithin(Duration time) throws InterruptedException {
        process.destroy();
        return hasEndedWithin(time);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Only of a process that has ended. */
    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    void end(Ending ending) {
        if (process.isAlive()) {
            ending.end(process.toHandle());
        }
        forget();
    }

    /** As {@code kill -9} would: what the process itself started is left to notice it. */
    void kill() {
        List<ProcessHandle> offspring = process.descendants().toList();
        Ending.kill(List.of(process.toHandle()));
        if (!offspring.stream().allMatch(one -> Ending.isGoneWithin(one, Duration.ofSeconds(10)))) {
            Ending.kill(offspring);
        }
        forget();
    }

    /** Removes the record of this process; that of another one, started under its name since, stays. */
    void forget() {
        records.remove(name, process.toHandle());
    }

    boolean hasLogged(String text) {
        return tail().contains(text);
    }

    /** The last lines of its log. */
    String tail() {
        // Read as bytes that may be anything: a broken character must not hide why a part did not start.
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - TAIL_LINES), all.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
