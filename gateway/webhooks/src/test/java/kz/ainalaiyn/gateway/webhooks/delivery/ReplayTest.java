package kz.ainalaiyn.gateway.webhooks.delivery;

import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.ATTENDANCE;
import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.await;
import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.gateway.webhooks.sending.Receiver;
import kz.ainalaiyn.gateway.webhooks.sending.Receiver.Behaviour;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.changes.FeedFollower;
import kz.ainalaiyn.platform.changes.FeedReader;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
@TestProfile(QuickRetries.class)
class ReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gateway gateway;
    private final Ledger ledger;
    private final List<FeedEvent> feed = new ArrayList<>();
    private Receiver receiver;
    private HttpServer service;
    private FeedReader reader;

    ReplayTest(Gateway gateway, Ledger ledger) {
        this.gateway = gateway;
        this.ledger = ledger;
    }

    @BeforeEach
    void begin() throws Exception {
        ledger.update("delete from webhook");
        ledger.update("delete from scheduled_tasks");
        ledger.update("delete from webhook_feed");
        receiver = new Receiver(Behaviour.TAKE);
        Instant now = Instant.now();
        for (int i = 0; i < 10; i++) {
            feed.add(change(
                    ATTENDANCE,
                    "subject/" + i,
                    i,
                    i == 7 ? Tokens.ORGANISATION_B : Tokens.ORGANISATION_A,
                    now.minus(Duration.ofDays(20 - i))));
        }
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/changes", this::serve);
        service.start();
        reader = new FeedReader(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()), () -> "token");
    }

    @AfterEach
    void end() throws Exception {
        receiver.close();
        service.stop(0);
    }

    @Test
    void what_is_behind_an_event_is_sent_again_by_its_ids_of_then() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        try (Gateway.Running running = gateway.running(source -> reader)) {
            String replay = started(
                    webhook, Map.of("feed", "EVENTS", "after", feed.get(4).id()));

            await(() -> webhook.get(replay).getString("state").equals("DONE"));
            await(() -> receiver.received().size() == 4);
            assertThat(receiver.received())
                    .map(Receiver.Received::id)
                    .containsExactlyInAnyOrder(
                            feed.get(5).id(),
                            feed.get(6).id(),
                            feed.get(8).id(),
                            feed.get(9).id());
            assertThat(webhook.get(replay).getInt("deliveries")).isEqualTo(4);
            assertThat(webhook.get("/deliveries").getList("items.occasion")).containsOnly("REPLAY");
        }
    }

    @Test
    void what_was_recorded_from_a_moment_on_is_sent_again_however_often() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        try (Gateway.Running running = gateway.running(source -> reader)) {
            for (int times = 1; times <= 2; times++) {
                String replay = started(
                        webhook,
                        Map.of("feed", "EVENTS", "since", feed.get(8).time().toString()));
                await(() -> webhook.get(replay).getString("state").equals("DONE"));
                int sent = 2 * times;
                await(() -> receiver.received().size() == sent);
            }
        }
    }

    @Test
    void a_position_that_the_feed_does_not_know_is_refused() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        try (Gateway.Running running = gateway.running(source -> reader)) {
            String replay = started(webhook, Map.of("feed", "EVENTS", "after", "of-nobody"));

            await(() -> webhook.get(replay).getString("state").equals("REFUSED"));
            assertThat(webhook.states()).isEmpty();
        }
    }

    @Test
    void a_replay_begins_in_one_place() {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("feed", "EVENTS"), Map.of("feed", "EVENTS", "after", "x", "since", "2026-11-01T00:00:00Z"))) {
            assertThat(webhook.post("/replays", body)
                            .then()
                            .statusCode(400)
                            .extract()
                            .jsonPath()
                            .getString("errors[0].code"))
                    .isEqualTo("replay-beginning");
        }
    }

    /** The whole way: the feed over HTTP, the delivery, the receiver, and the same JSON at both ends. */
    @Test
    void what_a_followed_feed_tells_is_received_as_the_feed_gives_it() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        ledger.update("update webhook set created_at = now() - interval '30 days'");
        try (Gateway.Running running = gateway.running();
                FeedFollower<List<FeedEvent>> follower =
                        new FeedFollower<>("test", reader, gateway.feed(Source.EVENTS), InstantSource.system())) {
            follower.start();

            await(() -> receiver.received().size() == 9);
            assertThat(receiver.received())
                    .allSatisfy(request -> assertThat(JSON.readTree(request.body()))
                            .isEqualTo(JSON.readTree(feed.stream()
                                    .filter(event -> event.id().equals(request.id()))
                                    .findFirst()
                                    .orElseThrow()
                                    .cloudEvent("events-service")
                                    .toString())));
            assertThat(receiver.received()).allMatch(request -> request.isSignedWith(webhook.secret()));
        }
    }

    private static String started(WebhookFixture webhook, Map<String, Object> body) {
        return webhook.post("/replays", body)
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .substring(webhook.path().length());
    }

    private void serve(HttpExchange request) throws IOException {
        String query = String.valueOf(request.getRequestURI().getRawQuery());
        String after = query.contains("lastEventId=") ? query.replaceAll(".*lastEventId=", "") : null;
        int place = after == null
                ? 0
                : 1
                        + IntStream.range(0, feed.size())
                                .filter(i -> feed.get(i).id().equals(after))
                                .findFirst()
                                .orElse(-2);
        byte[] body = place < 0
                ? "{}".getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(feed.subList(place, feed.size()).stream()
                        .map(event -> event.cloudEvent("events-service"))
                        .toList());
        if (place == feed.size()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        request.sendResponseHeaders(place < 0 ? 410 : 200, body.length);
        request.getResponseBody().write(body);
        request.close();
    }
}
