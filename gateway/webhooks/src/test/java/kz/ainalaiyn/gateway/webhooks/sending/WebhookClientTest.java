package kz.ainalaiyn.gateway.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ainalaiyn.gateway.webhooks.sending.Receiver.Behaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rule 22 of the API: a listener inside sees nothing. With the exception by configuration the same one sees it, so that it could have. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class WebhookClientTest {
    private static final NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));
    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final String FIRST = Secrets.fresh();
    private static final String SECOND = Secrets.fresh();
    private static final SignedMessage MESSAGE = new SignedMessage("event-1", "{\"data\":\"қ\"}", List.of(FIRST));

    private final Vertx vertx = Vertx.vertx();
    private Receiver inside;

    @BeforeAll
    void listen() throws Exception {
        inside = new Receiver(Behaviour.TAKE);
    }

    @AfterAll
    void close() throws Exception {
        inside.close();
        vertx.close();
    }

    @Test
    void a_listener_inside_sees_nothing_by_any_spelling_of_its_address() throws Exception {
        for (String host : List.of(
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "017700000001",
                "0177.0.0.1",
                "0",
                "0.0.0.0",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]")) {
            Answer answer = client(SYSTEM).send("http://%s:%d/".formatted(host, inside.port()), MESSAGE, 0);

            assertThat(answer).as(host).isEqualTo(Answer.none(SendFailure.NO_PUBLIC_ADDRESS));
        }
        assertThat(inside.received()).isEmpty();
    }

    @Test
    void the_same_listener_sees_it_where_the_configuration_allows_it() throws Exception {
        try (Receiver allowed = new Receiver(Behaviour.TAKE)) {
            for (String host : List.of("127.0.0.1", "localhost", "hooks.example")) {
                NameResolver names = name -> List.of(InetAddress.ofLiteral("127.0.0.1"));
                Answer answer = client(names, "127.0.0.0/8", "::1/128")
                        .send("http://%s:%d/".formatted(host, allowed.port()), MESSAGE, 0);

                assertThat(answer).as(host).isEqualTo(Answer.of(204));
            }
            assertThat(allowed.received()).hasSize(3);
        }
    }

    @Test
    void a_name_that_means_an_address_inside_is_not_sent_to() throws Exception {
        NameResolver names = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));

        assertThat(client(names).send("http://hooks.example:" + inside.port(), MESSAGE, 0))
                .isEqualTo(Answer.none(SendFailure.NO_PUBLIC_ADDRESS));
        assertThat(inside.received()).isEmpty();
    }

    /** What the system says of the name is the listener inside; only the judged address is allowed, and is the one that is connected to. */
    @Test
    void the_connection_goes_to_the_address_that_was_judged_whatever_the_name_means_then() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        NameResolver changing =
                host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1"));
        try (Receiver judged = new Receiver("127.0.0.2", request -> Behaviour.TAKE);
                Receiver rebound = new Receiver(Behaviour.TAKE)) {
            WebhookClient client = client(changing, "127.0.0.2/32");

            client.send("http://localhost:" + judged.port() + "/hooks?key=1", MESSAGE, 0);
            Answer later = client.send("http://localhost:" + rebound.port(), MESSAGE, 0);

            assertThat(judged.received()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("POST /hooks?key=1 HTTP/1.1");
                assertThat(request.headers()).containsEntry("host", "localhost:" + judged.port());
            });
            assertThat(later).isEqualTo(Answer.none(SendFailure.NO_PUBLIC_ADDRESS));
            assertThat(rebound.received()).isEmpty();
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void a_redirect_is_an_answer_and_leads_nowhere() throws Exception {
        try (Receiver door = new Receiver("127.0.0.2", request -> Behaviour.REDIRECT)) {
            for (String there : List.of("http://127.0.0.1:" + inside.port(), "http://127.0.0.2:" + door.port())) {
                door.redirectTo(there);
                assertThat(client(SYSTEM, "127.0.0.2/32").send("http://127.0.0.2:" + door.port(), MESSAGE, 0))
                        .isEqualTo(Answer.of(307));
            }
        }
        assertThat(inside.received()).isEmpty();
    }

    @Test
    void the_official_library_verifies_what_is_sent_with_either_secret_while_one_is_replaced() throws Exception {
        try (Receiver receiver = new Receiver(Behaviour.TAKE)) {
            WebhookClient client = client(SYSTEM, "127.0.0.0/8");

            client.send(receiver.url(), MESSAGE, 0);
            client.send(receiver.url(), new SignedMessage("event-2", "{}", List.of(SECOND, FIRST)), 0);

            Receiver.Received one = receiver.received().get(0);
            assertThat(one.isSignedWith(FIRST)).isTrue();
            assertThat(one.isSignedWith(SECOND)).isFalse();
            assertThat(one.body()).isEqualTo(MESSAGE.body());
            Receiver.Received both = receiver.received().get(1);
            assertThat(both.isSignedWith(FIRST)).isTrue();
            assertThat(both.isSignedWith(SECOND)).isTrue();
            assertThat(both.isSignedWith(Secrets.fresh())).isFalse();
        }
    }

    @Test
    void each_way_to_fail_is_told_in_time() throws Exception {
        try (Receiver receiver = new Receiver(Behaviour.FAIL)) {
            WebhookClient client = client(SYSTEM, "127.0.0.0/8");

            assertThat(client.send(receiver.url(), MESSAGE, 0)).isEqualTo(Answer.of(500));
            receiver.behave(request -> Behaviour.CUT);
            assertThat(client.send(receiver.url(), MESSAGE, 0)).isEqualTo(Answer.none(SendFailure.NO_CONNECTION));
            receiver.behave(request -> Behaviour.SLEEP);
            assertThat(client.send(receiver.url(), MESSAGE, 0)).isEqualTo(Answer.none(SendFailure.TOO_LATE));
            receiver.behave(request -> Behaviour.BABBLE);
            assertThat(client.send(receiver.url(), MESSAGE, 0)).isEqualTo(Answer.of(200));
            receiver.kill();
            assertThat(client.send(receiver.url(), MESSAGE, 0)).isEqualTo(Answer.none(SendFailure.NO_CONNECTION));
        }
    }

    @Test
    void tls_is_of_the_host_by_its_name(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair -alias a -keyalg EC -validity 2 -storetype PKCS12 -storepass changeit -dname CN=hooks.example"
                        + " -ext san=dns:hooks.example -keystore " + store);
        assertThat(new ProcessBuilder((command.get(0) + " " + command.get(1)).split(" "))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        JksOptions keys = new JksOptions().setPath(store.toString()).setPassword("changeit");
        List<String> named = new CopyOnWriteArrayList<>();
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(keys))
                .requestHandler(request -> {
                    named.add(request.connection().indicatedServerName() + " " + request.getHeader("Host"));
                    request.response().setStatusCode(204).end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        NameResolver names = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        WebhookClient trusting = new WebhookClient(
                vertx,
                new HttpClientOptions().setTrustOptions(keys),
                receivers(names, "127.0.0.0/8"),
                Clock.systemUTC(),
                Duration.ofSeconds(5));

        String port = ":" + server.actualPort();
        assertThat(trusting.send("https://hooks.example" + port, MESSAGE, 0)).isEqualTo(Answer.of(204));
        assertThat(named).containsExactly("hooks.example hooks.example" + port);
        assertThat(trusting.send("https://other.example" + port, MESSAGE, 0))
                .isEqualTo(Answer.none(SendFailure.NOT_TRUSTED));
        assertThat(client(names, "127.0.0.0/8").send("https://hooks.example" + port, MESSAGE, 0))
                .isEqualTo(Answer.none(SendFailure.NOT_TRUSTED));
        assertThat(named).hasSize(1);
    }

    private WebhookClient client(NameResolver names, String... allowed) {
        return new WebhookClient(vertx, new HttpClientOptions(), receivers(names, allowed), Clock.systemUTC(), TIMEOUT);
    }

    private static Receivers receivers(NameResolver names, String... allowed) {
        return new Receivers(names, allowed.length == 0 ? Optional.empty() : Optional.of(List.of(allowed)), true);
    }
}
