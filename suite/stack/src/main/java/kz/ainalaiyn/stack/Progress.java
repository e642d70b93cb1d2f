package kz.ainalaiyn.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells the person who waits what has been done, one line for each step. */
@FunctionalInterface
public interface Progress {

    void step(String what);

    /** Each line opens with the seconds since now. */
    static Progress to(PrintStream out, InstantSource clock) {
        Instant start = clock.instant();
        return what -> {
            double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
            out.println(String.format(Locale.ROOT, "[%6.1f s] %s", seconds, what));
        };
    }
}
