package kz.ainalaiyn.grants;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** Stands for graduates-service: the first digit of a graduate's id tells whose it is, or what goes wrong. */
public final class FakeGraduates implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;

    /** The id of a graduate of partner A. */
    static UUID ofA() {
        return startingWith('a');
    }

    /** The id of a graduate of partner B. */
    static UUID ofB() {
        return startingWith('b');
    }

    /** The id of no graduate. */
    static UUID ofNobody() {
        return startingWith('c');
    }

    /** An id at which graduates-service fails. */
    static UUID failing() {
        return startingWith('f');
    }

    private static UUID startingWith(char digit) {
        return UUID.fromString(digit + UUID.randomUUID().toString().substring(1));
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/graduates/", FakeGraduates::answer);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
            return Map.of(
                    "ainalaiyn.graduates.url",
                    "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path.charAt("/v1/graduates/".length())) {
            case 'a' -> answer(exchange, 200, Tokens.ORGANISATION_A);
            case 'b' -> answer(exchange, 200, Tokens.ORGANISATION_B);
            case 'f' -> answer(exchange, 500, "");
            default -> answer(exchange, 404, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String organisation) throws IOException {
        byte[] body = "{\"organisation\":\"%s\"}".formatted(organisation).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
