package kz.ainalaiyn.gateway.webhooks.sending;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends messages. The connection goes to the address that was judged, whatever the host's name means a moment later; TLS and {@code Host} name the
 * host. Redirects are not followed, and of an answer no more is read than its status.
 */
@Singleton
public class WebhookClient {
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final int MOST_CONNECTIONS_TO_ONE = 100;

    private final HttpClient client;
    private final Receivers receivers;
    private final InstantSource clock;
    private final Duration timeout;

    @Inject
    WebhookClient(
            Vertx vertx,
            Receivers receivers,
            InstantSource clock,
            @ConfigProperty(name = "ainalaiyn.webhooks.timeout") Duration timeout) {
        this(vertx, new HttpClientOptions(), receivers, clock, timeout);
    }

    /** For receivers whose certificates are trusted by these options. */
    WebhookClient(Vertx vertx, HttpClientOptions options, Receivers receivers, InstantSource clock, Duration timeout) {
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS_TO_ONE)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS));
        this.receivers = receivers;
        this.clock = clock;
        this.timeout = timeout;
    }

    /**
     * Sends the message once; returns after the timeout at the latest.
     *
     * @param attempts how often it was sent before
     */
    public Answer send(String url, SignedMessage message, int attempts) throws InterruptedException {
        if (receivers.judge(url) != Receivers.Judgement.GOOD) {
            return Answer.none(SendFailure.NO_PUBLIC_ADDRESS);
        }
        URI receiver = URI.create(url);
        FutureTask<Optional<InetAddress>> resolution = new FutureTask<>(() -> receivers.addressOf(receiver, attempts));
        Thread.startVirtualThread(resolution);
        try {
            Optional<InetAddress> address = resolution.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return address.isEmpty()
                    ? Answer.none(SendFailure.NO_PUBLIC_ADDRESS)
                    : send(receiver, address.get(), message);
        } catch (TimeoutException e) {
            return Answer.none(SendFailure.NO_PUBLIC_ADDRESS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The host's addresses could not be asked for", e);
        }
    }

    private Answer send(URI receiver, InetAddress address, SignedMessage message) throws InterruptedException {
        Future<HttpClientRequest> connected = client.request(options(receiver, address));
        Future<Integer> answered = connected.compose(request -> {
            message.headers(clock.instant()).forEach(request::putHeader);
            return request.putHeader("Content-Type", "application/json")
                    .putHeader("User-Agent", "Ainalaiyn-Webhooks")
                    .send(Buffer.buffer(message.body()))
                    .map(answer -> answer.statusCode());
        });
        try {
            return Answer.of(
                    answered.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Answer.none(SendFailure.TOO_LATE);
        } catch (ExecutionException e) {
            return Answer.none(
                    e.getCause() instanceof SSLException ? SendFailure.NOT_TRUSTED : SendFailure.NO_CONNECTION);
        } finally {
            connected.onSuccess(request -> request.connection().close());
        }
    }

    private static RequestOptions options(URI receiver, InetAddress address) {
        boolean tls = "https".equalsIgnoreCase(receiver.getScheme());
        int port = receiver.getPort() != -1 ? receiver.getPort() : tls ? 443 : 80;
        String path = receiver.getRawPath().isEmpty() ? "/" : receiver.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(receiver.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(receiver.getRawQuery() == null ? path : path + "?" + receiver.getRawQuery())
                .setFollowRedirects(false);
    }
}
