package kz.ainalaiyn.platform.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads another service's change feed, one bounded batch at a time. */
public final class FeedReader {

    /** The most events that one batch has. */
    static final int LIMIT = 2_000;

    // Room for the longest page that the feed makes, in three bytes a character, and for what stands around its data.
    private static final int MOST_BYTES = 4 * ChangeLog.MOST_CHARACTERS;

    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(2);

    // What an answer may take beyond the time it was asked to wait.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI feed;
    private final FeedToken token;
    private final Duration grace;

    /**
     * Reads the feed of this service.
     *
     * @param service the service's address, such as {@code http://graduates-service:8081}
     */
    public FeedReader(URI service, FeedToken token) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(TIME_TO_CONNECT)
                        .build(),
                service.resolve("/v1/changes"),
                token);
    }

    FeedReader(HttpClient client, URI feed, FeedToken token) {
        this(client, feed, token, GRACE);
    }

    FeedReader(HttpClient client, URI feed, FeedToken token, Duration grace) {
        this.client = client;
        this.feed = feed;
        this.token = token;
        this.grace = grace;
    }

    /**
     * Events, oldest first.
     *
     * @param ended whether there were no more of them at that moment
     */
    public record Batch(List<FeedEvent> events, boolean ended) {}

    /**
     * The events that come next, at most 2000; none at the end for now.
     *
     * @param after the id of the last event that was read, null to begin
     * @param patience how long the feed shall wait for something to come, at most a minute
     * @throws FeedException.PositionRefused when the feed wants to be read from the beginning
     * @throws FeedException when it could not be read: refused, broken, too large, or late by ten seconds
     */
    public Batch read(@Nullable String after, Duration patience) throws FeedException, InterruptedException {
        var response = send(request(after, patience), patience.plus(grace));
        var status = response.statusCode();
        if (status == 200) {
            List<FeedEvent> events = events(response.body());
            boolean cut = events.size() == LIMIT || response.body().length >= ChangeLog.MOST_CHARACTERS;
            return new Batch(events, !cut);
        }
        // An invalid cursor was a position of this feed when it was stored: the feed's key has been changed since.
        if (status == 410 || (status == 400 && isInvalidCursor(response.body()))) {
            throw new FeedException.PositionRefused(feed + " does not know the position any more: " + status);
        }
        if (status == 401) {
            token.refused();
        }
        throw new FeedException(feed + " answered " + status);
    }

    private HttpRequest request(@Nullable String after, Duration patience) throws FeedException {
        var query = "?limit=" + LIMIT + "&timeout=" + patience.toMillis()
                + (after == null ? "" : "&lastEventId=" + URLEncoder.encode(after, UTF_8));
        String bearer;
        try {
            bearer = token.get();
        } catch (RuntimeException e) {
            throw new FeedException("No access token for " + feed, e);
        }
        return HttpRequest.newBuilder(URI.create(feed + query))
                .header("Accept", ChangeResource.BATCH + ", application/problem+json")
                .header("Authorization", "Bearer " + bearer)
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Duration longest)
            throws FeedException, InterruptedException {
        // The client's own timeout ends with the header fields; this one covers the body too.
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new FeedException(feed + " could not be read: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new FeedException(feed + " did not answer within " + longest, e);
        } finally {
            answer.cancel(true);
        }
    }

    private List<FeedEvent> events(byte[] body) throws FeedException {
        try {
            var batch = JSON.readTree(body);
            if (!batch.isArray()) {
                throw new FeedException(feed + " did not answer with a list");
            }
            return StreamSupport.stream(batch.spliterator(), false)
                    .map(FeedEvent::of)
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw new FeedException(feed + " answered with something else than CloudEvents", e);
        }
    }

    private static boolean isInvalidCursor(byte[] body) {
        try {
            return JSON.readTree(body).path("type").asText().endsWith("invalid-cursor");
        } catch (IOException e) {
            return false;
        }
    }
}
