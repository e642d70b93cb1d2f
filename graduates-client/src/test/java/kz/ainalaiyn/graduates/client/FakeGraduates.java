package kz.ainalaiyn.graduates.client;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.ChangeContract;
import kz.ainalaiyn.platform.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Stands for graduates-service: the first digit of a graduate's id tells whose it is, or what goes wrong; of a district's code too. */
public final class FakeGraduates implements QuarkusTestResourceLifecycleManager {
    private static final String ADDRESS = "ainalaiyn.graduates.url";

    private final Queue<String> questions = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable HttpServer server;

    /** The id of a graduate of partner A. */
    public static UUID ofA() {
        return startingWith('a');
    }

    /** The id of a graduate of partner B. */
    public static UUID ofB() {
        return startingWith('b');
    }

    /** The id of no graduate. */
    public static UUID ofNobody() {
        return startingWith('c');
    }

    /** The id of a graduate that was erased. */
    public static UUID erased() {
        return startingWith('e');
    }

    /** An id at which graduates-service fails. */
    public static UUID failing() {
        return startingWith('f');
    }

    /** An id about which graduates-service says nothing. */
    public static UUID silent() {
        return startingWith('7');
    }

    /** An id about which graduates-service begins to answer, and no more. */
    public static UUID begun() {
        return startingWith('8');
    }

    /** An id about which graduates-service answers with something else. */
    public static UUID unreadable() {
        return startingWith('9');
    }

    /** What the feed tells when a graduate was registered. */
    public static FeedEvent registration(UUID graduate, String organisation) {
        return change(
                "graduate-registered",
                graduate.toString(),
                Map.of(
                        "organisation", organisation,
                        "sex", "FEMALE",
                        "birthYear", 2001,
                        "institution", "invented-home",
                        "graduationYear", 2019,
                        "district", "331000000",
                        "registeredAt", "2023-07-01T00:00:00Z"));
    }

    /** What the feed tells when a graduate was erased. */
    public static FeedEvent erasure(UUID graduate, String organisation) {
        return change(
                "graduate-erased",
                graduate.toString(),
                Map.of("organisation", organisation, "erasedAt", "2023-12-01T00:00:00Z"));
    }

    /**
     * A change as graduates-service tells it.
     *
     * @param type behind {@code kz.ainalaiyn.graduates.}
     * @throws AssertionError when its data is not as the contract of the changes says
     */
    public static FeedEvent change(String type, String subject, Map<String, ?> data) {
        String whole = "kz.ainalaiyn.graduates." + type;
        return new FeedEvent(
                UUID.randomUUID().toString(), whole, subject, 0, null, Instant.EPOCH, ChangeContract.told(whole, data));
    }

    private static UUID startingWith(char digit) {
        return UUID.fromString(digit + UUID.randomUUID().toString().substring(1));
    }

    /** How often graduates-service was asked about this graduate or district. */
    public static int questionsAbout(Object subject) {
        return questionsAt("/questions/" + subject);
    }

    /** How often graduates-service was asked about anything. */
    public static int questions() {
        return questionsAt("/questions");
    }

    private static int questionsAt(String path) {
        String address = ConfigProvider.getConfig().getValue(ADDRESS, String.class);
        return Integer.parseInt(given().get(address + path).asString());
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/graduates/", this::answer);
            started.createContext("/v1/graduates/searches", this::names);
            started.createContext("/v1/districts/", this::answerOfDistrict);
            started.createContext("/questions/", this::count);
            started.createContext("/questions", exchange -> answer(exchange, 200, Integer.toString(questions.size())));
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
            return Map.of(ADDRESS, "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String graduate = idIn(exchange);
        questions.add(graduate);
        switch (graduate.charAt(0)) {
            case 'a' -> answer(exchange, Tokens.ORGANISATION_A);
            case 'b' -> answer(exchange, Tokens.ORGANISATION_B);
            case 'e' -> answer(exchange, 410, "");
            case 'f' -> answer(exchange, 500, "");
            case '7' -> awaitStop();
            case '8' -> begin(exchange);
            case '9' -> answer(exchange, 200, "{\"name\":\"Invented\"}");
            default -> answer(exchange, 404, "");
        }
    }

    /** What those of the graduates are called whom the caller sees: all of them Мысал, and each by the letters of its id. */
    private void names(HttpExchange exchange) throws IOException {
        JsonNode ids = new ObjectMapper().readTree(exchange.getRequestBody()).path("ids");
        List<String> asked = ids.valueStream().map(JsonNode::asText).toList();
        questions.addAll(asked);
        if (asked.stream().anyMatch(id -> id.charAt(0) == 'f')) {
            answer(exchange, 500, "");
            return;
        }
        answer(
                exchange,
                200,
                asked.stream()
                        .filter(id -> id.charAt(0) == 'a' && isVisible(exchange, Tokens.ORGANISATION_A)
                                || id.charAt(0) == 'b' && isVisible(exchange, Tokens.ORGANISATION_B))
                        .map(id -> "{\"id\":\"%s\",\"familyName\":\"%s\",\"givenName\":\"Мысал\"}"
                                .formatted(id, familyName(UUID.fromString(id))))
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    /** What a graduate of this id is called. */
    public static String familyName(UUID graduate) {
        return "Ойдан-" + graduate.toString().substring(0, 8);
    }

    private void begin(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        awaitStop();
    }

    private void awaitStop() {
        try {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A graduate of this organisation, which knows it under its id too, and who does not exist for the callers of another. */
    private static void answer(HttpExchange exchange, String organisation) throws IOException {
        boolean visible = isVisible(exchange, organisation);
        String asked = exchange.getRequestURI().getQuery();
        boolean meant = asked == null || asked.equals("organisation=" + organisation);
        answer(
                exchange,
                visible && meant ? 200 : 404,
                "{\"id\":\"%s\",\"organisation\":\"%s\"}".formatted(idIn(exchange), organisation));
    }

    private static boolean isVisible(HttpExchange exchange, String organisation) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").split(" ")[1];
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        return !claims.contains("\"organisation\":") || claims.contains("\"" + organisation + "\"");
    }

    private void answerOfDistrict(HttpExchange exchange) throws IOException {
        String code = idIn(exchange);
        questions.add(code);
        switch (code.charAt(0)) {
            case '3' -> answer(exchange, 200, "{\"name\":{\"ru\":\"Вымышленный район\"}}");
            case '8' -> answer(exchange, 500, "");
            default -> answer(exchange, 404, "");
        }
    }

    private void count(HttpExchange exchange) throws IOException {
        String graduate = idIn(exchange);
        answer(
                exchange,
                200,
                Long.toString(questions.stream().filter(graduate::equals).count()));
    }

    private static String idIn(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
