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
     * Applies the batch and stores the new position, in one transaction; when it throws, the position is asked for again and what is behind it
     * comes again.
     *
     * @param newPosition the id of the batch's last event
     * @throws AppliedElsewhere when the position is another one by now
     */
    void apply(B batch, String newPosition);

    /** Forgets the position, because the feed refuses it: all of the feed comes again, from the beginning. */
    void restart();

    /** Another instance of the application has applied the batch already: no failure, as they take turns without agreeing on it. */
    final class AppliedElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Somebody was quicker; without a stack, for it is not logged. */
        public AppliedElsewhere() {
            super("Another instance has applied this batch", null, false, false);
        }
    }
}
