package kz.ainalaiyn.graduates.identity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the searches for duplicate candidates, one after the other on a virtual thread. It looks for them at a beat of its own and
 * is not woken by a request: the next request would meet the search of the one before.
 */
@Singleton
final class DuplicateSearcher {
    private static final Logger LOG = Logger.getLogger(DuplicateSearcher.class);

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

    private final DuplicateSearches searches;
    private final Duration beat;

    private volatile @Nullable Thread thread;

    DuplicateSearcher(
            DuplicateSearches searches,
            @ConfigProperty(name = "ainalaiyn.duplicates.beat", defaultValue = "PT0.2S") Duration beat) {
        this.searches = searches;
        this.beat = beat;
    }

    void start(@Observes StartupEvent event) {
        Thread searching = Thread.ofVirtual().name("duplicate-searcher").unstarted(this::search);
        thread = searching;
        searching.start();
    }

    /** A search that is cut off is done at the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread searching = thread;
        thread = null;
        if (searching != null && !searching.join(TIME_TO_STOP)) {
            searching.interrupt();
        }
    }

    private void search() {
        while (thread == Thread.currentThread()) {
            try {
                if (!searches.next()) {
                    Thread.sleep(beat);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away; its health check says so.
                LOG.warnf("Duplicate candidates cannot be looked for: %s", e.getMessage());
                pause();
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
