package kz.ainalaiyn.platform.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one reader of a feed does with it; it keeps the position itself, so that it moves with what was applied. */
public interface FeedConsumer {

    /** The id of the last event that was applied, null before the first; asked at the start and after each failure. */
    @Nullable
    String position();

    /**
     * Applies the batch and stores the new position, in one transaction; when it throws, the same comes again.
     *
     * @param batch never empty, oldest first; an event can come that was applied before
     * @param newPosition the id of the batch's last event
     */
    void apply(List<FeedEvent> batch, String newPosition);

    /** Forgets the position, because the feed refuses it: all of the feed comes again, from the beginning. */
    void restart();
}
