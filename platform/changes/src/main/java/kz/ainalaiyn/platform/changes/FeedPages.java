package kz.ainalaiyn.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A feed read page by page: behind a full page the next one is being made already while that one is used. */
final class FeedPages<B> {
    private final FeedReader reader;
    private final Function<List<FeedEvent>, B> batches;
    private @Nullable Ahead<B> ahead;
    private boolean current;

    /** The page behind a position, on its way. */
    private record Ahead<B>(String after, FutureTask<Page<B>> page) {}

    /** A batch of the events up to a position, and whether they are the last for now; where there are none it has neither. */
    record Page<B>(
            boolean ended, @Nullable String last, @Nullable B batch) {}

    FeedPages(FeedReader reader, Function<List<FeedEvent>, B> batches) {
        this.reader = reader;
        this.batches = batches;
    }

    /**
     * The batch that comes next, see {@link FeedReader#read}.
     *
     * @param patience is not waited for where the page is on its way
     */
    Page<B> read(@Nullable String after, Duration patience) throws FeedException, InterruptedException {
        Ahead<B> begun = ahead;
        ahead = null;
        Page<B> page;
        if (begun != null && begun.after().equals(after)) {
            page = await(begun.page());
            current = false;
        } else {
            page = page(after, patience);
            current = true;
        }
        if (!page.ended() && page.last() != null) {
            ahead = begin(page.last());
        }
        return page;
    }

    /** Whether the last page was read when it was asked for: one that was read ahead may have had an end that is none any more. */
    boolean isCurrent() {
        return current;
    }

    private Page<B> page(@Nullable String after, Duration patience) throws FeedException, InterruptedException {
        FeedReader.Batch read = reader.read(after, patience);
        List<FeedEvent> events = read.events();
        return events.isEmpty()
                ? new Page<>(true, null, null)
                : new Page<>(read.ended(), events.getLast().id(), batches.apply(events));
    }

    private Ahead<B> begin(String after) {
        var page = new FutureTask<>(() -> page(after, Duration.ZERO));
        Thread.startVirtualThread(page);
        return new Ahead<>(after, page);
    }

    private static <B> Page<B> await(FutureTask<Page<B>> page) throws FeedException, InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FeedException refused) {
                throw refused;
            }
            throw new FeedException("The page ahead could not be read", e);
        }
    }
}
