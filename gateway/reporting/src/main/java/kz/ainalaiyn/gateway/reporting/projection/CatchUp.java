package kz.ainalaiyn.gateway.reporting.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.gateway.reporting.revision.Revision;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the projection to where the log is, on the way that it went the first time: each revision gets the changes that it
 * had then, so that every state comes again as it was.
 */
final class CatchUp {
    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final Duration PROGRESS = Duration.ofSeconds(5);

    /** Gives the changes of a service's feed that come behind a position; none at the feed's end. */
    @FunctionalInterface
    interface Changes {
        List<FeedEvent> after(Source source, @Nullable String position) throws FeedException, InterruptedException;
    }

    private final Projection projection;
    private final RevisionLog log;
    private final Changes changes;
    private final InstantSource clock;
    private final Map<Source, Rest> rest = new EnumMap<>(Source.class);

    /** What was read beyond a revision's end, with which the source's next revision begins. */
    private record Rest(String after, List<FeedEvent> changes) {}

    CatchUp(Projection projection, RevisionLog log, Changes changes, InstantSource clock) {
        this.projection = projection;
        this.log = log;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Applies every revision of the log that is not applied yet.
     *
     * @throws LostRevisionException when a feed no longer has the changes of a revision
     */
    synchronized void run() throws FeedException, InterruptedException {
        Instant said = clock.instant();
        rest.clear();
        for (List<Revision> next = missing(); !next.isEmpty(); next = missing()) {
            for (Revision revision : next) {
                projection.repeat(revision, new Batch(changesOf(revision)));
                if (clock.instant().isAfter(said.plus(PROGRESS))) {
                    said = clock.instant();
                    LOG.infof("The projection is being made again: revision %d of %d", revision.id(), log.last());
                }
            }
        }
    }

    private List<Revision> missing() {
        return log.after(projection.lastRevision());
    }

    private List<FeedEvent> changesOf(Revision revision) throws FeedException, InterruptedException {
        List<FeedEvent> batch = new ArrayList<>();
        String position = revision.after();
        while (true) {
            List<FeedEvent> page = page(revision, position);
            for (int i = 0; i < page.size(); i++) {
                if (page.get(i).id().equals(revision.position())) {
                    batch.addAll(page.subList(0, i + 1));
                    rest.put(revision.source(), new Rest(revision.position(), page.subList(i + 1, page.size())));
                    return batch;
                }
            }
            batch.addAll(page);
            position = page.getLast().id();
        }
    }

    private List<FeedEvent> page(Revision revision, @Nullable String position)
            throws FeedException, InterruptedException {
        Rest read = rest.remove(revision.source());
        if (read != null && read.after().equals(position) && !read.changes().isEmpty()) {
            return read.changes();
        }
        List<FeedEvent> page;
        try {
            page = changes.after(revision.source(), position);
        } catch (FeedException.PositionRefused e) {
            throw new LostRevisionException(revision, e);
        }
        if (page.isEmpty()) {
            throw new LostRevisionException(revision, null);
        }
        return page;
    }
}
