package kz.ainalaiyn.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Stands between a client and a server, and does to the requests what bad networks and busy servers do. */
final class BadConnection implements AutoCloseable {
    enum Fault {
        NONE,
        /** Before the server has the request. */
        REQUEST_CUT,
        /** The server has carried the request out. */
        ANSWER_LOST,
        ANSWER_CUT,
        TOO_MANY_REQUESTS,
        UNAVAILABLE,
        /** The server sees a token that it does not know. */
        TOKEN_REVOKED,
        /** No answer comes, as long as this stands. */
        SILENCE
    }

    private static final Set<String> OF_A_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade", "http2-settings");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI target;
    private final Function<String, Fault> faults;
    private final UnaryOperator<String> rewriting;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private BadConnection(URI target, Function<String, Fault> faults, UnaryOperator<String> rewriting)
            throws IOException {
        this.target = target;
        this.faults = faults;
        this.rewriting = rewriting;
        this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Asks before each request what becomes of it, by its method and path such as {@code GET /v1/me}. */
    static BadConnection to(URI target, Function<String, Fault> faults) throws IOException {
        return new BadConnection(target, faults, UnaryOperator.identity());
    }

    /** A good one, whose answers are rewritten. */
    static BadConnection rewriting(URI target, UnaryOperator<String> rewriting) throws IOException {
        return new BadConnection(target, request -> Fault.NONE, rewriting);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The method and path of each request that came, in their order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        requests.add(request);
        try (exchange) {
            Fault fault = faults.apply(request);
            switch (fault) {
                case REQUEST_CUT -> {}
                case SILENCE -> closed.await();
                case TOO_MANY_REQUESTS -> answer(exchange, 429);
                case UNAVAILABLE -> answer(exchange, 503);
                default -> pass(exchange, forward(exchange, fault == Fault.TOKEN_REVOKED), fault);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.sendResponseHeaders(status, -1);
        exchange.getResponseBody().close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, boolean revoked)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        if (revoked) {
            request.setHeader("Authorization", "Bearer revoked");
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private void pass(HttpExchange exchange, HttpResponse<byte[]> response, Fault fault) throws IOException {
        if (fault == Fault.ANSWER_LOST) {
            return;
        }
        byte[] body = rewriting
                .apply(new String(response.body(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        response.headers().map().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, fault == Fault.ANSWER_CUT ? body.length / 2 : body.length);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        http.close();
    }
}
