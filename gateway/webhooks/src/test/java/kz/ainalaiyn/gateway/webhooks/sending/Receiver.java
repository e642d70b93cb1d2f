package kz.ainalaiyn.gateway.webhooks.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A receiver of webhooks on this machine that behaves as a test wants it to, down to the connection. */
public final class Receiver implements AutoCloseable {
    private final InetAddress address;
    private final int port;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Behaviour> behaviour;
    private volatile @Nullable ServerSocket socket;
    private volatile String redirect = "";

    /** What a receiver does with a request. */
    public enum Behaviour {
        /** Takes it, and says so. */
        TAKE,
        /** Takes it, and is cut off before it says so. */
        TAKE_AND_CUT,
        /** Is cut off before it takes it. */
        CUT,
        /** Answers 500. */
        FAIL,
        /** Answers 410. */
        GONE,
        /** Sends the client elsewhere. */
        REDIRECT,
        /** Says nothing. */
        SLEEP,
        /** Says 200 and then does not stop talking. */
        BABBLE
    }

    /** A request that came, whether it was taken or not. */
    public record Received(String line, Map<String, String> headers, String body) {
        /** The {@code webhook-id}. */
        public String id() {
            return String.valueOf(headers.get("webhook-id"));
        }

        /** Whether the official library finds it to be signed with this secret. */
        public boolean isSignedWith(String secret) {
            Map<String, List<String>> lists = new TreeMap<>();
            headers.forEach((name, value) -> lists.put(name, List.of(value)));
            try {
                new Webhook(secret).verify(body, lists);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }

    /** Listens at this address of the loopback network. */
    public Receiver(String address, Function<Received, Behaviour> behaviour) throws IOException {
        this.address = InetAddress.ofLiteral(address);
        this.behaviour = behaviour;
        this.port = listen(0);
    }

    public Receiver(Behaviour behaviour) throws IOException {
        this("127.0.0.1", request -> behaviour);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/hooks?key=1";
    }

    /** What was taken, in the order in which it came. */
    public List<Received> received() {
        return received;
    }

    public void behave(Function<Received, Behaviour> changed) {
        behaviour = changed;
    }

    public void redirectTo(String location) {
        redirect = location;
    }

    /** As when its machine is switched off. */
    public void kill() throws IOException {
        ServerSocket listening = socket;
        if (listening != null) {
            listening.close();
        }
    }

    public void revive() throws IOException {
        listen(port);
    }

    @Override
    public void close() throws IOException {
        kill();
    }

    private int listen(int wanted) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(address, wanted), 500);
        socket = listening;
        Thread.startVirtualThread(() -> accept(listening));
        return listening.getLocalPort();
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Received request = read(new BufferedInputStream(client.getInputStream()));
            switch (behaviour.apply(request)) {
                case TAKE -> {
                    received.add(request);
                    answer(client, "204 No Content", "");
                }
                case TAKE_AND_CUT -> received.add(request);
                case CUT -> {}
                case FAIL -> answer(client, "500 Internal Server Error", "Content-Length: 0\r\n");
                case GONE -> answer(client, "410 Gone", "Content-Length: 0\r\n");
                case REDIRECT ->
                    answer(client, "307 Temporary Redirect", "Location: " + redirect + "\r\nContent-Length: 0\r\n");
                case SLEEP -> Thread.sleep(8_000);
                case BABBLE -> babble(client);
            }
        } catch (IOException e) {
            // The other side has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void babble(Socket client) throws IOException {
        answer(client, "200 OK", "Transfer-Encoding: chunked\r\n");
        byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(UTF_8);
        for (int i = 0; i < 100_000; i++) {
            client.getOutputStream().write(chunk);
        }
        throw new UncheckedIOException(new IOException("It was listened to for 400 MB"));
    }

    private static void answer(Socket client, String status, String headers) throws IOException {
        client.getOutputStream().write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(UTF_8));
        client.getOutputStream().flush();
    }

    private static Received read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(line, headers, new String(in.readNBytes(length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Cut within a line");
            }
            line.write(next);
        }
        return line.toString(UTF_8).stripTrailing();
    }
}
