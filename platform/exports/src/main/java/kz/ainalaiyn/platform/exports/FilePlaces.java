package kz.ainalaiyn.platform.exports;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The places of files that are written at the same time: each keeps a connection to the database. */
@Singleton
final class FilePlaces {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore free;

    FilePlaces(@ConfigProperty(name = "ainalaiyn.exports.at-once") int atOnce) {
        this.free = new Semaphore(atOnce);
    }

    /** Whether there is a place now. */
    boolean isFree() {
        return free.availablePermits() > 0;
    }

    /** Does this in a place of its own; another may have been quicker to take the one that was free, and is waited for. */
    void hold(Runnable writing) {
        boolean held = false;
        try {
            held = free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!held) {
                throw new IllegalStateException("No place became free for a file");
            }
            writing.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A file is not written while the application stops", e);
        } finally {
            if (held) {
                free.release();
            }
        }
    }
}
