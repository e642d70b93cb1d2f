package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** What a client got, and after how many seconds its connection was closed; -1 where it was open after 30. */
    private record Seen(String answer, int closedAfter) {}

    @Test
    void who_sends_a_byte_now_and_then_is_cut_and_who_is_quick_or_waits_is_not() throws Exception {
        List<Callable<Seen>> clients = List.of(
                () -> seen("", new byte[0]),
                () -> seen("GET /v1/ev", "x".repeat(100).getBytes(StandardCharsets.US_ASCII)),
                () -> seen(
                        HEAD.formatted(suite.stack().token("partner-a")),
                        " ".repeat(100).getBytes(StandardCharsets.US_ASCII)),
                SlowClientsTest::waiting);
        List<Seen> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Seen> client : threads.invokeAll(clients)) {
                all.add(get(client));
            }
        }

        assertThat(all.get(0).answer()).isEmpty();
        assertThat(all.get(0).closedAfter()).isBetween(8, 15);
        assertThat(all.get(1).answer()).startsWith("HTTP/1.1 408 ");
        assertThat(all.get(1).closedAfter()).isBetween(8, 15);
        assertThat(all.get(2).answer()).startsWith("HTTP/1.1 408 ").contains("request-timeout");
        assertThat(all.get(2).closedAfter()).isBetween(8, 25);
        assertThat(all.get(3).answer()).startsWith("HTTP/1.1 200 ");
        assertThat(all.get(3).closedAfter()).isEqualTo(-1);
    }

    /** Sends the beginning at once and the rest a byte each second. */
    private static Seen seen(String beginning, byte[] rest) throws IOException {
        try (Socket socket = new Socket("localhost", suite.stack().gateway().getPort())) {
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
                    if (answer.isEmpty() && second < rest.length) {
                        out.write(rest[second]);
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
        return seen("""
                GET /v1/events-changes?timeout=15000&lastEventId=%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                \r
                """.formatted(end, suite.stack().token("coordinator")), new byte[0]);
    }

    private static Seen get(Future<Seen> client) throws InterruptedException {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
