package kz.ainalaiyn.gateway.reporting.projection;

import java.util.List;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedConsumer;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedException;
import org.jspecify.annotations.Nullable;

/** Applies one service's feed to the projection. */
final class ProjectedFeed implements FeedConsumer<Batch> {
    private final Source source;
    private final Projection projection;
    private final CatchUp catchUp;
    private @Nullable String after;
    private boolean fromTheBeginning;

    ProjectedFeed(Source source, Projection projection, CatchUp catchUp) {
        this.source = source;
        this.projection = projection;
        this.catchUp = catchUp;
    }

    /** First goes the way of the log to its end: what was written there is applied before anything new. */
    @Override
    public @Nullable String position() {
        if (fromTheBeginning) {
            after = null;
            return null;
        }
        try {
            catchUp.run();
        } catch (FeedException e) {
            throw new IllegalStateException("The projection could not be brought to where the log is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the projection was being made again", e);
        }
        after = projection.positions().get(source);
        return after;
    }

    @Override
    public Batch batch(List<FeedEvent> events) {
        return new Batch(events);
    }

    @Override
    public void apply(Batch batch, String newPosition) {
        projection.apply(source, after, batch, newPosition);
        after = newPosition;
        fromTheBeginning = false;
    }

    /** All comes again; what is known already has its version and is not applied twice. */
    @Override
    public void restart() {
        fromTheBeginning = true;
    }
}
