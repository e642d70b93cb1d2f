package kz.ainalaiyn.platform.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import kz.ainalaiyn.platform.ids.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries imports and their undoing on, one step after the other on a virtual thread, and forgets them when their time is over. */
@Singleton
final class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration BEFORE_CLEANING = Duration.ofHours(1);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

    private final ImportRun run;
    private final UndoRun undo;
    private final FileStore files;
    private final InstantSource clock;
    private final Duration beat;
    private final UUID id;

    private volatile @Nullable Thread thread;
    private Instant cleaned = Instant.MIN;

    ImportWorker(
            ImportRun run,
            UndoRun undo,
            FileStore files,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.imports.beat", defaultValue = "PT0.2S") Duration beat) {
        this.run = run;
        this.undo = undo;
        this.files = files;
        this.clock = clock;
        this.beat = beat;
        this.id = ids.next();
    }

    void start(@Observes StartupEvent event) {
        Thread working = Thread.ofVirtual().name("import-worker").unstarted(this::work);
        thread = working;
        working.start();
    }

    /** A step that is cut off is done again by whoever takes the import next. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread working = thread;
        thread = null;
        if (working != null && !working.join(TIME_TO_STOP)) {
            working.interrupt();
        }
    }

    private void work() {
        while (thread == Thread.currentThread()) {
            try {
                clean();
                boolean wentOn = run.next(id);
                wentOn |= undo.next(id);
                if (!wentOn) {
                    Thread.sleep(beat);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away; its health check says so.
                LOG.warnf("Imports cannot be carried on: %s", e.getMessage());
                pause();
            }
        }
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleaned.isBefore(now.minus(BEFORE_CLEANING))) {
            cleaned = now;
            try {
                files.deleteSentBefore(now.minus(FileStore.KEPT_FOR));
                files.deleteUnusedBefore(now.minus(BEFORE_CLEANING));
            } catch (RuntimeException e) {
                LOG.warn("Old files could not be forgotten, which is tried again in an hour", e);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(beat.multipliedBy(10));
        } catch (InterruptedException e) {
            thread = null;
        }
    }
}
