package kz.ainalaiyn.gateway.documents.services;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ainalaiyn.gateway.reporting.projection.Upstreams;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the services what somebody waits for: each question has its answer within three seconds, or none. */
@Singleton
public final class ServiceClient {
    private static final Logger LOG = Logger.getLogger(ServiceClient.class);
    private static final Duration TIME_TO_CONNECT = Duration.ofMillis(900);

    /** A person waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** Room for the longest page of a timeline: 200 titles in three languages. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME_TO_CONNECT)
            .build();

    private final Upstreams upstreams;

    ServiceClient(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /**
     * Reads what is at this address.
     *
     * @param address path and query
     * @param headers who asks, see {@link CallerHeaders}
     */
    public CompletableFuture<ServiceReply> get(Source source, String address, Map<String, String> headers) {
        return send(source, request(source, address, headers).GET());
    }

    /** Sends this JSON to an address. */
    public CompletableFuture<ServiceReply> post(
            Source source, String address, String json, Map<String, String> headers) {
        return send(
                source,
                request(source, address, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(Source source, String address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        upstreams.of(source).resolve(address))
                .header("Accept", "application/json, application/problem+json");
        headers.forEach(request::setHeader);
        return request;
    }

    private CompletableFuture<ServiceReply> send(Source source, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        // The client's own time-out ends with the header fields; this one covers the body too.
        return sent.copy().orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS).handle((answer, failure) -> {
            sent.cancel(true);
            return answer == null ? noAnswer(source, request.uri(), failure) : new ServiceReply.Answer(answer);
        });
    }

    private static ServiceReply noAnswer(Source source, URI address, @Nullable Throwable failure) {
        // Without the query, which may hold an identifier of somebody.
        LOG.warnf("%s did not answer %s: %s", source.service(), address.getPath(), failure);
        return new ServiceReply.NoAnswer(failure instanceof TimeoutException);
    }
}
