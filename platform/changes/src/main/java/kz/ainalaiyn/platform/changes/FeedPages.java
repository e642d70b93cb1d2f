package kz.ainalaiyn.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A feed read page by page: behind a full page the next one is being read already while that one is used. */
final class FeedPages {
    private final FeedReader reader;
    private @Nullable Ahead ahead;
    private boolean current;

    /** The page behind a position, on its way. */
    private record Ahead(String after, FutureTask<List<FeedEvent>> page) {}

    FeedPages(FeedReader reader) {
        this.reader = reader;
    }

    /**
     * The events that come next, see {@link FeedReader#read}.
     *
     * @param patience is not waited for where the page is on its way
     */
    List<FeedEvent> read(@Nullable String after, Duration patience) throws FeedException, InterruptedException {
        Ahead begun = ahead;
        ahead = null;
        List<FeedEvent> page;
        if (begun != null && begun.after().equals(after)) {
            page = await(begun.page());
            current = false;
        } else {
            page = reader.read(after, patience);
            current = true;
        }
        if (page.size() == FeedReader.LIMIT) {
            ahead = begin(page.getLast().id());
        }
        return page;
    }

    /** Whether the last page was read when it was asked for: one that was read ahead may have had an end that is none any more. */
    boolean isCurrent() {
        return current;
    }

    private Ahead begin(String after) {
        var page = new FutureTask<>(() -> reader.read(after, Duration.ZERO));
        Thread.startVirtualThread(page);
        return new Ahead(after, page);
    }

    private static List<FeedEvent> await(FutureTask<List<FeedEvent>> page) throws FeedException, InterruptedException {
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
