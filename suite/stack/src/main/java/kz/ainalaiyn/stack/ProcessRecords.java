package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file for every process that was started, so that a launcher that was killed leaves nothing that the next one cannot
 * find. A process is known by its id and the instant of its start: an id that went to another process is left alone.
 */
final class ProcessRecords {

    /** The system derives a start from its boot, which its clock may move by a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;

    ProcessRecords(Path folder) {
        this.folder = folder;
    }

    synchronized void add(String name, ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(folder);
            // Moved into place whole, so that a launcher killed here leaves a record or none.
            Path written = Files.writeString(
                    folder.resolveSibling(name + ".process"), process.pid() + " " + start.toEpochMilli());
            Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the record of this process, if the name is still its own. */
    synchronized void remove(String name, ProcessHandle process) {
        Path file = folder.resolve(name);
        try {
            if (Files.exists(file) && Files.readString(file).startsWith(process.pid() + " ")) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called when no recorded process runs any more. */
    void clear() {
        MarkedFolder.delete(folder);
    }

    /** The processes of an earlier launcher that still run, by name. */
    List<Leftover> leftovers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file ->
                            find(file)
                                    .map(process ->
                                            new Leftover(file.getFileName().toString(), process))
                                    .stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> find(Path file) {
        try {
            String[] words = Files.readString(file).split(" ", -1);
            if (words.length != 2) {
                return Optional.empty();
            }
            Instant recorded = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> startedAt(process, recorded));
        } catch (IOException | NumberFormatException e) {
            // Not a record of ours; if something does run, the start of its part will name the port that is taken.
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant recorded) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, recorded).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }

    record Leftover(String name, ProcessHandle process) {}
}
