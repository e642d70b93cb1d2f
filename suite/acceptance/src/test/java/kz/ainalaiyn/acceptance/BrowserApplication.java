package kz.ainalaiyn.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.function.Supplier;

/** A frontend team's application: a page of an origin of its own, which signs people in and calls the API, as {@code application.html} says. */
final class BrowserApplication {
    private final HttpServer server;

    private BrowserApplication(HttpServer server) {
        this.server = server;
    }

    /** Serves the page at a free port until this JVM ends. */
    static BrowserApplication start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return new BrowserApplication(server);
    }

    /** Where the gateway and the realm are that the page talks to. */
    void serve(String gateway, String realm) throws IOException {
        String page;
        try (InputStream file = BrowserApplication.class.getResourceAsStream("application.html")) {
            page = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
        serve("/", "text/html; charset=UTF-8", () -> page);
        serve(
                "/settings.json",
                "application/json",
                () -> "{\"gateway\": \"%s\", \"realm\": \"%s\"}".formatted(gateway, realm));
    }

    /** Another page of the same origin. */
    void servePage(String path, String html) {
        serve(path, "text/html; charset=UTF-8", () -> html);
    }

    private void serve(String path, String type, Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
