package kz.ainalaiyn.gateway.entrance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static kz.ainalaiyn.gateway.entrance.SmallLimits.IDLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** How long a connection stays over which nothing goes. */
@GatewayTest
@TestProfile(SmallLimits.class)
class IdleConnectionsTest {
    /** Together more than the buffers of both ends hold. */
    private static final int ANSWERS = SmallLimits.ADDRESS;

    @Test
    void one_that_had_its_answer_is_closed() throws Exception {
        try (Socket connection = ask("/v1/releases", 1)) {
            long begun = System.nanoTime();
            while (connection.getInputStream().read() >= 0) {
                continue;
            }
            assertThat((System.nanoTime() - begun) / 1e9).isBetween(IDLE - 1.0, IDLE + 3.0);
        }
    }

    @Test
    void who_reads_nothing_is_cut_off_and_who_reads_slowly_is_not() throws Exception {
        long whole;
        try (Socket slow = ask("/openapi.json", ANSWERS)) {
            whole = readSlowly(slow);
        }
        Thread.sleep(SmallLimits.WINDOW * 1000L);
        try (Socket silent = ask("/openapi.json", ANSWERS)) {
            Thread.sleep(3 * IDLE * 1000L);

            assertThat(read(silent.getInputStream(), Long.MAX_VALUE)).isLessThan(whole);
        }
    }

    /** Longer than a connection may be idle, and never idle. */
    private static long readSlowly(Socket connection) throws Exception {
        long read = 0;
        for (int i = 0; i < 4 * IDLE; i++) {
            Thread.sleep(500);
            read += read(connection.getInputStream(), 1_000_000);
        }
        return read + read(connection.getInputStream(), Long.MAX_VALUE);
    }

    private static long read(InputStream in, long most) throws IOException {
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        try {
            while (read < most) {
                int count = in.read(buffer);
                if (count < 0) {
                    break;
                }
                read += count;
            }
        } catch (SocketException e) {
            // What was not read when it was cut off is lost.
        }
        return read;
    }

    private static Socket ask(String path, int times) throws IOException {
        Socket connection = new Socket();
        connection.setSoTimeout(10_000);
        connection.setReceiveBufferSize(8 * 1024);
        connection.connect(new InetSocketAddress("localhost", RestAssured.port));
        String token = Tokens.of(UUID.randomUUID().toString(), Set.of("partner"), Tokens.ORGANISATION_A);
        connection
                .getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(path, token)
                        .repeat(times)
                        .getBytes(US_ASCII));
        return connection;
    }
}
