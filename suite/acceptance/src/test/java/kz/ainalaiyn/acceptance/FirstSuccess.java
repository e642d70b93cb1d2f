package kz.ainalaiyn.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/** How long somebody who begins waits for what works: {@code ./check} prints it at its end, of each way in that there is. */
final class FirstSuccess {
    private static final Path FILE = Path.of("target/first-success.txt");

    private FirstSuccess() {}

    /** Something that a beginner does until it has worked. */
    @FunctionalInterface
    interface Beginning<T> {
        T follow() throws Exception;
    }

    /**
     * Follows a beginning, and notes how long that took.
     *
     * @param who what is begun with, such as {@code docs/starts/partner}
     */
    static <T> T of(String who, Beginning<T> beginning) throws Exception {
        long began = System.nanoTime();
        T worked = beginning.follow();
        note(who, Duration.ofNanos(System.nanoTime() - began));
        return worked;
    }

    private static synchronized void note(String who, Duration waited) throws IOException {
        Files.writeString(
                FILE,
                String.format(Locale.ROOT, "%-40s %9.1f%n", who, waited.toMillis() / 1000.0),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
