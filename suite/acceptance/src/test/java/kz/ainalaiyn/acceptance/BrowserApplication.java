package kz.ainalaiyn.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
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

    /** A built application, below a path that ends in a slash. */
    void serveFiles(String path, Map<String, byte[]> files) {
        Map<String, String> types = Map.of(
                "html", "text/html; charset=UTF-8",
                "js", "text/javascript; charset=UTF-8",
                "css", "text/css; charset=UTF-8",
                "json", "application/json");
        files.forEach((name, bytes) -> {
            String type = types.getOrDefault(name.replaceFirst(".*\\.", ""), "application/octet-stream");
            serveBytes(path + (name.equals("index.html") ? "" : name), type, () -> bytes);
        });
    }

    private void serve(String path, String type, Supplier<String> body) {
        serveBytes(path, type, () -> body.get().getBytes(UTF_8));
    }

    private void serveBytes(String path, String type, Supplier<byte[]> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get();
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
