package kz.ainalaiyn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Serves the feeds of the three services in the form in which they give them, made as they are read. */
final class FeedServer implements AutoCloseable {
    private final InventedYear year;
    private final HttpServer graduates;
    private final HttpServer events;
    private final HttpServer grants;
    private final AtomicLong nanosSpent = new AtomicLong();
    private final List<GeneratedChange> recorded = new ArrayList<>();
    private long graduatesTold;
    private long eventsTold;

    FeedServer(InventedYear year) throws IOException {
        this.year = year;
        this.graduates = serve(exchange -> feed(exchange, true));
        this.events = serve(exchange -> feed(exchange, false));
        this.grants = serve(this::nothing);
    }

    private static HttpServer serve(HttpHandler changes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/changes", changes);
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        "application/json",
                        "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":86400}"));
        server.start();
        return server;
    }

    /** The address of each service, by its name. */
    Map<String, String> urls() {
        return Map.of("graduates", url(graduates), "events", url(events), "grants", url(grants));
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Tells all changes of graduates-service, and of events-service the first, so many; more than there are is all. */
    synchronized void tell(long firstEvents) {
        graduatesTold = year.graduateChanges();
        eventsTold = Math.min(firstEvents, year.eventChanges());
        notifyAll();
    }

    /** Adds a change at the end of the feed of events-service, all of which has been told. */
    synchronized void record(GeneratedChange change) {
        recorded.add(change);
        notifyAll();
    }

    /** How many seconds went into making the feeds. */
    double secondsSpent() {
        return nanosSpent.get() / 1e9;
    }

    private synchronized long told(boolean ofGraduates) {
        return ofGraduates ? graduatesTold : eventsTold + recorded.size();
    }

    private synchronized GeneratedChange event(long index) {
        return index < year.eventChanges()
                ? year.eventChange(index)
                : recorded.get((int) (index - year.eventChanges()));
    }

    private void feed(HttpExchange exchange, boolean ofGraduates) throws IOException {
        Map<String, String> query = query(exchange);
        long from = query.containsKey("lastEventId") ? Long.parseLong(query.get("lastEventId")) + 1 : 0;
        long to = await(ofGraduates, from, Long.parseLong(query.getOrDefault("timeout", "0")));
        long start = System.nanoTime();
        long end = Math.min(to, from + Long.parseLong(query.getOrDefault("limit", "200")));
        String body = ofGraduates
                ? batch("graduates", from, end, year::graduateChange)
                : batch("events", from, end, this::event);
        nanosSpent.addAndGet(System.nanoTime() - start);
        answer(exchange, "application/cloudevents-batch+json", body);
    }

    private void nothing(HttpExchange exchange) throws IOException {
        sleep(query(exchange));
        answer(exchange, "application/cloudevents-batch+json", "[]");
    }

    private static void sleep(Map<String, String> query) {
        try {
            Thread.sleep(Long.parseLong(query.getOrDefault("timeout", "0")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long await(boolean ofGraduates, long from, long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        try {
            for (long left = millis;
                    from >= told(ofGraduates) && left > 0;
                    left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return told(ofGraduates);
    }

    private static String batch(String service, long from, long end, LongFunction<GeneratedChange> changes) {
        StringBuilder json = new StringBuilder(512 * 1024).append('[');
        for (long index = from; index < end; index++) {
            GeneratedChange change = changes.apply(index);
            json.append(index == from ? "" : ",")
                    .append("{\"specversion\":\"1.0\",\"id\":\"")
                    .append(index)
                    .append("\",\"source\":\"/")
                    .append(service)
                    .append("-service\",\"type\":\"")
                    .append(change.type())
                    .append("\",\"subject\":\"")
                    .append(change.subject())
                    .append("\",\"time\":\"2024-01-01T00:00:00Z\",\"datacontenttype\":\"application/json\"")
                    .append(",\"aggregateversion\":")
                    .append(change.version())
                    .append(",\"data\":")
                    .append(change.data())
                    .append('}');
        }
        return json.append(']').toString();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        List.of(graduates, events, grants).forEach(server -> server.stop(0));
    }
}
