package kz.ainalaiyn.platform.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A feed that answers as the test says, in turn, and is silent when it has no more answers. */
final class FakeFeed implements AutoCloseable {

    record Answer(int status, byte[] body) {}

    private final HttpServer server;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** The query of each request, in turn. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    FakeFeed() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/changes", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/changes");
    }

    FakeFeed answers(int status, String body) {
        answers.add(new Answer(status, body.getBytes(UTF_8)));
        return this;
    }

    FakeFeed answersEvents(int from, int to) {
        return answersEvents(from, to, "x");
    }

    FakeFeed answersEvents(int from, int to, String future) {
        return answers(
                200,
                IntStream.rangeClosed(from, to)
                        .mapToObj(n -> """
                                        {"specversion": "1.0", "id": "p%d", "source": "/test", "type": "t",
                                         "subject": "s%d", "time": "2023-10-30T09:00:00Z", "aggregateversion": 1,
                                         "data": {"n": %d}, "afutureattribute": "%s"}
                                        """.formatted(n, n, n, future))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getQuery());
        try (exchange) {
            var answer = answers.poll();
            if (answer == null) {
                closing.await();
                return;
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
