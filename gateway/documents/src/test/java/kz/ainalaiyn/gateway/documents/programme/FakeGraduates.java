package kz.ainalaiyn.gateway.documents.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands for graduates-service, with the records and candidates that a test puts there. */
public final class FakeGraduates implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Map<String, Object>> RECORDS = new ConcurrentHashMap<>();
    private static final Map<String, Candidate> CANDIDATES = new ConcurrentHashMap<>();
    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
    private static volatile int answers = 200;

    private HttpServer server;

    /** The gateway with this behind it. */
    public static final class Behind implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FakeGraduates.class));
        }
    }

    /** A question that came here. */
    record Asked(String method, String path, String authorization, String ifMatch, String key, String body) {}

    private record Candidate(UUID id, List<UUID> graduates, String status, int version) {
        Map<String, Object> view() {
            return Map.of("id", id, "graduates", graduates, "status", status, "version", version, "likeness", 1);
        }
    }

    /** Forgets all, and answers again. */
    static void reset() {
        RECORDS.clear();
        CANDIDATES.clear();
        ASKED.clear();
        answers = 200;
    }

    /** Answers everything with this status from now on; with nothing at all where it is 0. */
    static void answer(int status) {
        answers = status;
    }

    static void record(UUID id, Map<String, Object> members) {
        RECORDS.put(id.toString(), members);
    }

    static void candidate(UUID id, UUID first, UUID second, String status, int version) {
        CANDIDATES.put(id.toString(), new Candidate(id, List.of(first, second), status, version));
    }

    static String statusOf(UUID candidate) {
        return CANDIDATES.get(candidate.toString()).status();
    }

    static List<Asked> asked(String method) {
        return ASKED.stream().filter(each -> each.method().equals(method)).toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/", FakeGraduates::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(
                "ainalaiyn.graduates.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.equals("/v1/changes")) {
            send(exchange, 503, Map.of(), null);
            return;
        }
        ASKED.add(new Asked(
                exchange.getRequestMethod(),
                path,
                headers.getFirst("Authorization"),
                headers.getFirst("If-Match"),
                headers.getFirst("Idempotency-Key"),
                body));
        String[] parts = path.split("/");
        if (answers == 0) {
            exchange.close();
        } else if (answers != 200) {
            send(exchange, answers, Map.of("type", "/docs/errors/invented"), null);
        } else if (path.equals("/v1/graduates")) {
            String identifier = exchange.getRequestURI().getQuery().replaceFirst(".*externalId=([^&]+).*", "$1");
            send(
                    exchange,
                    200,
                    Map.of(
                            "items",
                            RECORDS.values().stream()
                                    .filter(record -> identifier.equals(record.get("externalId")))
                                    .toList()),
                    null);
        } else if (parts[2].equals("graduates")) {
            Map<String, Object> record = RECORDS.get(parts[3]);
            send(exchange, record == null ? 404 : 200, record == null ? Map.of() : record, "\"1\"");
        } else {
            candidate(exchange, CANDIDATES.get(parts[3]), parts.length > 4, headers.getFirst("If-Match"), body);
        }
    }

    private static void candidate(
            HttpExchange exchange, Candidate candidate, boolean decides, String ifMatch, String body)
            throws IOException {
        if (candidate == null) {
            send(exchange, 404, Map.of(), null);
        } else if (!decides) {
            send(exchange, 200, candidate.view(), tag(candidate));
        } else if (!tag(candidate).equals(ifMatch)) {
            send(exchange, 412, Map.of(), null);
        } else {
            Candidate decided = new Candidate(
                    candidate.id(),
                    candidate.graduates(),
                    JSON.readTree(body).get("decision").textValue(),
                    candidate.version() + 1);
            CANDIDATES.put(candidate.id().toString(), decided);
            send(exchange, 200, decided.view(), tag(decided));
        }
    }

    private static String tag(Candidate candidate) {
        return "\"" + candidate.version() + "-invented\"";
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> body, String tag)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (tag != null) {
            exchange.getResponseHeaders().set("ETag", tag);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
