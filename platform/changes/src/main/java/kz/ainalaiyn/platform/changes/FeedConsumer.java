package kz.ainalaiyn.platform.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reader of a feed does with it; it keeps the position itself, so that it moves with what was applied.
 *
 * @param <B> a batch, as the consumer wants to have it
 */
public interface FeedConsumer<B> {

    /** The id of the last event that was applied, null before the first; asked at the start and after each failure. */
    @Nullable
    String position();

    /**
     * Makes a batch of events: never none, oldest first; an event can come that was applied before. It is asked ahead, while
     * the batch before is being applied.
     */
    B batch(List<FeedEvent> events);

    /**
     * Applies the batch and stores the new position, in one transaction; when it throws, the same comes again.
     *
     * @param newPosition the id of the batch's last event
     */
    void apply(B batch, String newPosition);

    /** Forgets the position, because the feed refuses it: all of the feed comes again, from the beginning. */
    void restart();
}
