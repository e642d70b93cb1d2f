package kz.ainalaiyn.gateway.entrance.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Stand for the three services: the first digit of a graduate's id tells what becomes of the question, and each tells entries of its own, of which many
 * are of one moment. What they are asked with is kept.
 */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ONE_MOMENT = "2023-09-15T04:00:00Z";

    private static final Map<String, List<Map<String, Object>>> KNOWN = Map.of(
            "graduates",
            List.of(
                    entry("2023-07-01T00:00:00Z", "GRADUATE_REGISTERED", 1),
                    entry(ONE_MOMENT, "CONSENT_GIVEN", 1),
                    entry(ONE_MOMENT, "CONSENT_GIVEN", 0xf)),
            "events",
            List.of(
                    entry("2023-10-01T00:00:00Z", "REGISTRATION", 1),
                    entry(ONE_MOMENT, "ATTENDANCE", 1),
                    entry(ONE_MOMENT, "ATTENDANCE", 0xf),
                    entry(ONE_MOMENT, "CONSULTATION", 2)),
            "grants",
            List.of(
                    entry("2023-11-01T00:00:00.000001Z", "AWARD", 1),
                    entry("2023-11-01T00:00:00Z", "AWARD", 2),
                    entry(ONE_MOMENT, "APPLICATION", 1)));

    /** What all of them know, in the order of timelines. */
    static final List<String> ALL = KNOWN.values().stream()
            .flatMap(List::stream)
            .map(FakeServices::place)
            .sorted(Comparator.reverseOrder())
            .map(FakeServices::shown)
            .toList();

    private static final Map<String, Headers> ASKED_WITH = new ConcurrentHashMap<>();

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<HttpServer> servers = new ArrayList<>();

    /** The gateway with these behind it. */
    public static final class Behind implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FakeServices.class));
        }
    }

    /** What a graduate's id begins with, and who answers how. */
    enum Case {
        ALL_ANSWER('1'),
        EVENTS_FAILS('2'),
        GRANTS_BREAKS_OFF('3'),
        EVENTS_IS_SILENT('4'),
        GRADUATES_BREAKS_OFF('5'),
        ALL_BREAK_OFF('6'),
        UNKNOWN('7'),
        ERASED('8'),
        FORBIDDEN_AT_GRANTS('9'),
        TOKEN_EXPIRED_AT_EVENTS('a'),
        EVENTS_KNOWS_NO_TIMELINES('b'),
        EVENTS_BEGINS('c');

        private final char digit;

        Case(char digit) {
            this.digit = digit;
        }

        UUID graduate() {
            return UUID.fromString(digit + UUID.randomUUID().toString().substring(1));
        }
    }

    /** The header fields with which this service was asked of this graduate. */
    static Headers askedWith(String service, UUID graduate) {
        return Objects.requireNonNull(ASKED_WITH.get(service + graduate));
    }

    static boolean wasAsked(String service, UUID graduate) {
        return ASKED_WITH.containsKey(service + graduate);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> addresses = new HashMap<>();
        for (String service : KNOWN.keySet()) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/v1/timeline", exchange -> answer(service, exchange));
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.start();
                servers.add(server);
                addresses.put(
                        "ainalaiyn." + service + ".url",
                        "http://127.0.0.1:" + server.getAddress().getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return addresses;
    }

    @Override
    public void stop() {
        stopping.countDown();
        servers.forEach(server -> server.stop(0));
    }

    private void answer(String service, HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        String graduate = query.get("graduate");
        ASKED_WITH.put(service + graduate, exchange.getRequestHeaders());
        String how = Stream.of(Case.values())
                .filter(each -> each.digit == graduate.charAt(0))
                .map(Enum::name)
                .findFirst()
                .orElseThrow();
        String here = service.toUpperCase(Locale.ROOT);
        if (how.equals(here + "_FAILS")) {
            send(exchange, 500, "{}");
        } else if (how.equals(here + "_BREAKS_OFF") || how.equals("ALL_BREAK_OFF")) {
            exchange.close();
        } else if (how.equals(here + "_IS_SILENT")) {
            awaitStop();
        } else if (how.equals(here + "_BEGINS")) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitStop();
        } else if (how.endsWith("_KNOWS_NO_TIMELINES") && how.startsWith(here)
                || how.equals("UNKNOWN") && here.equals("GRADUATES")) {
            send(exchange, 404, "{}");
        } else if (how.equals("ERASED") && here.equals("GRADUATES")) {
            send(exchange, 410, "{}");
        } else if (how.equals("FORBIDDEN_AT_" + here)) {
            send(exchange, 403, "{}");
        } else if (how.equals("TOKEN_EXPIRED_AT_" + here)) {
            send(exchange, 401, "{}");
        } else {
            send(exchange, 200, page(service, query));
        }
    }

    private void awaitStop() {
        try {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String page(String service, Map<String, String> query) throws JsonProcessingException {
        String before = query.get("before");
        int limit = Integer.parseInt(query.get("limit"));
        List<Map<String, Object>> behind = KNOWN.get(service).stream()
                .sorted(Comparator.comparing(FakeServices::place).reversed())
                .filter(entry -> before == null || place(entry).compareTo(placeOf(before)) < 0)
                .toList();
        Map<String, Object> page = new HashMap<>();
        page.put("items", behind.subList(0, Math.min(limit, behind.size())));
        if (behind.size() > limit) {
            page.put("next", "opaque");
        }
        return JSON.writeValueAsString(page);
    }

    private static Map<String, Object> entry(String at, String type, int id) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("at", at);
        entry.put("type", type);
        // The database compares ids without a sign.
        entry.put("id", "%x0000000-0000-7000-8000-000000000000".formatted(id));
        entry.put("title", Map.of("en", "Invented " + type));
        entry.put("address", "/v1/invented/" + id);
        entry.put("aMemberThatCameLater", true);
        return entry;
    }

    private static String place(Map<String, Object> entry) {
        return placeOf(entry.get("at") + "~" + entry.get("type") + "~" + entry.get("id"));
    }

    /** A text that sorts as the entry does: each moment with its microseconds. */
    private static String placeOf(String position) {
        return position.replaceFirst("(:\\d\\d)Z~", "$1.000000Z~");
    }

    private static String shown(String place) {
        return place.replace(".000000Z", "Z");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String each : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = each.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
