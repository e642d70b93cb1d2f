package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rule 21 of the API: nobody holds a connection by sending a byte now and then. */
class SlowClientsTest {
    private static LoadedSuite suite;

    @BeforeAll
    static void suite() throws Exception {
        suite = LoadedSuite.get();
    }

    private static final String HEAD = """
            POST /v1/events HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer %s\r
            Content-Type: application/json\r
            Content-Length: 100000\r
            \r
            """;

    /** Of each kind; half of what is there when a good client comes. */
    private static final int MANY = 500;

    private static final byte[] BYTES = " ".repeat(100).getBytes(StandardCharsets.US_ASCII);

    /** What a client got, and after how many seconds its connection was closed; -1 where it was open after 30. */
    private record Seen(String answer, int closedAfter) {}

    @Test
    void who_sends_a_byte_now_and_then_is_cut_and_who_is_quick_or_waits_is_not() throws Exception {
        int gateway = suite.stack().gateway().getPort();
        String head = HEAD.formatted(suite.stack().token("partner-a"));
        HttpServer patient = serverThatWaits();
        List<Callable<Seen>> clients = new ArrayList<>(List.of(
                () -> seen(gateway, "", new byte[0], 1),
                () -> seen(gateway, "GET /v1/ev", "x".repeat(100).getBytes(StandardCharsets.US_ASCII), 1),
                () -> seen(gateway, head, BYTES, 1),
                SlowClientsTest::waiting,
                SlowClientsTest::good));
        clients.addAll(Collections.nCopies(MANY, () -> seen(gateway, "GET /v1/ev", BYTES, 5)));
        clients.addAll(Collections.nCopies(MANY, () -> seen(gateway, head, BYTES, 5)));
        clients.addAll(Collections.nCopies(10, () -> seen(patient.getAddress().getPort(), "GET /v1/ev", BYTES, 5)));
        clients.addAll(Collections.nCopies(10, () -> seen(patient.getAddress().getPort(), head, BYTES, 5)));
        List<Seen> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Seen> client : threads.invokeAll(clients)) {
                all.add(get(client));
            }
        } finally {
            patient.stop(0);
        }

        assertThat(all.get(0).answer()).isEmpty();
        assertThat(all.get(0).closedAfter()).isBetween(8, 15);
        assertThat(all.get(1).answer()).startsWith("HTTP/1.1 408 ");
        assertThat(all.get(1).closedAfter()).isBetween(8, 15);
        assertThat(all.get(2).answer()).startsWith("HTTP/1.1 408 ").contains("request-timeout");
        assertThat(all.get(2).closedAfter()).isBetween(8, 25);
        assertThat(all.get(3).answer()).startsWith("HTTP/1.1 200 ");
        assertThat(all.get(3).closedAfter()).isEqualTo(-1);
        assertThat(all.get(4).answer()).as("a good client beside them").isEmpty();
        assertThat(all.subList(5, 5 + 2 * MANY)).extracting(Seen::closedAfter).allMatch(second -> second >= 8);
        assertThat(all.subList(5 + 2 * MANY, all.size()))
                .as("where nobody cuts them off")
                .extracting(Seen::closedAfter)
                .containsOnly(-1);
    }

    /** Waits for the rest of each request as long as it takes. */
    private static HttpServer serverThatWaits() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> exchange.getRequestBody().readAllBytes());
        server.start();
        return server;
    }

    /** Asks again and again for 25 seconds: what was not answered well, or late. */
    private static Seen good() throws InterruptedException {
        StringBuilder bad = new StringBuilder();
        for (long begun = System.nanoTime(); System.nanoTime() - begun < 25_000_000_000L; ) {
            Response answer = suite.as("partner-a").get("/v1/events?limit=1");
            if (answer.statusCode() != 200 || answer.time() > 2000) {
                bad.append(answer.statusCode())
                        .append(" after ")
                        .append(answer.time())
                        .append(" ms, ");
            }
            Thread.sleep(100);
        }
        return new Seen(bad.toString(), -1);
    }

    /** Sends the beginning at once and the rest a byte in so many seconds. */
    private static Seen seen(int port, String beginning, byte[] rest, int seconds) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(1000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            StringBuilder answer = new StringBuilder();
            long begun = System.nanoTime();
            for (int second = 0; second < 30; second++) {
                try {
                    for (int read = in.read(); read >= 0; read = in.read()) {
                        answer.append((char) read);
                    }
                    return new Seen(answer.toString(), (int) ((System.nanoTime() - begun) / 1_000_000_000L));
                } catch (SocketTimeoutException e) {
                    if (answer.isEmpty() && second % seconds == 0 && second / seconds < rest.length) {
                        out.write(rest[second / seconds]);
                        out.flush();
                    }
                } catch (IOException e) {
                    return new Seen(answer.toString(), (int) ((System.nanoTime() - begun) / 1_000_000_000L));
                }
            }
            return new Seen(answer.toString(), -1);
        }
    }

    /** Waits at the end of a feed for 15 seconds: then nothing comes from the client, and nothing has to. */
    private static Seen waiting() throws IOException {
        String end = "";
        for (List<String> page = List.of(end); !page.isEmpty(); ) {
            end = page.getLast();
            page = suite.as("coordinator")
                    .get("/v1/events-changes?limit=2000" + (end.isEmpty() ? "" : "&lastEventId=" + end))
                    .jsonPath()
                    .getList("id", String.class);
        }
        return seen(
                suite.stack().gateway().getPort(),
                """
                GET /v1/events-changes?timeout=15000&lastEventId=%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                \r
                """.formatted(end, suite.stack().token("coordinator")),
                new byte[0],
                1);
    }

    private static Seen get(Future<Seen> client) throws InterruptedException {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
