package kz.ainalaiyn.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** How a process is brought to an end: asked first, and after a while made to. */
enum Ending {
    /** SIGTERM. */
    POLITE,
    /** SIGINT, at which PostgreSQL closes its connections instead of waiting for its clients to do so. */
    FAST;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Returns when the process and all that it started are gone. */
    void end(ProcessHandle process) {
        end(process, PATIENCE);
    }

    /** The same, asking no longer than this before it is made to. */
    void end(ProcessHandle process, Duration patience) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        if (this == FAST) {
            interrupt(process);
        } else {
            process.destroy();
        }
        if (!all.stream().allMatch(one -> isGoneWithin(one, patience))) {
            kill(all);
        }
    }

    /** SIGKILL to all of them, and returns when they are gone. */
    static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> isGoneWithin(process, PATIENCE));
    }

    static boolean isGoneWithin(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
