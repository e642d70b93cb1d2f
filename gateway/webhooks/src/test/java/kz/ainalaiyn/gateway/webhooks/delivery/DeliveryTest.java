package kz.ainalaiyn.gateway.webhooks.delivery;

import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.ATTENDANCE;
import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.EVENT;
import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.attendance;
import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.await;
import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.gateway.webhooks.sending.Receiver;
import kz.ainalaiyn.gateway.webhooks.sending.Receiver.Behaviour;
import kz.ainalaiyn.platform.changes.FeedConsumer;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
@TestProfile(QuickRetries.class)
class DeliveryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gateway gateway;
    private final Ledger ledger;
    private final DeliveryRetention retention;
    private Receiver receiver;

    DeliveryTest(Gateway gateway, Ledger ledger, DeliveryRetention retention) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.retention = retention;
    }

    @BeforeEach
    void begin() throws Exception {
        ledger.update("delete from webhook");
        ledger.update("delete from scheduled_tasks");
        ledger.update("delete from webhook_feed");
        receiver = new Receiver(Behaviour.TAKE);
    }

    @AfterEach
    void end() throws Exception {
        receiver.close();
    }

    @Test
    void a_change_is_sent_to_those_whose_it_is_as_the_feed_gives_it() throws Exception {
        WebhookFixture ofA = WebhookFixture.of(receiver.url());
        WebhookFixture.of(Tokens.partnerA(), receiver.url(), "kz.ainalaiyn.graduates.graduate-erased");
        FeedEvent one = attendance("one/a", 3);
        FeedEvent ofB = change(ATTENDANCE, "two/b", 0, Tokens.ORGANISATION_B);
        FeedEvent nobodys = change(ATTENDANCE, "three/c", 0, null);
        FeedEvent ofAnotherType = change(EVENT, "one", 0, Tokens.ORGANISATION_A);
        try (Receiver all = new Receiver(Behaviour.TAKE);
                Gateway.Running running = gateway.running()) {
            WebhookFixture ofAll = WebhookFixture.of(Tokens.coordinator(), all.url(), ATTENDANCE);

            gateway.tell(Source.EVENTS, one, ofB, nobodys, ofAnotherType);

            await(() -> all.received().size() == 3 && receiver.received().size() == 1);
            Receiver.Received got = receiver.received().getFirst();
            assertThat(JSON.readTree(got.body()))
                    .isEqualTo(JSON.readTree(one.cloudEvent("events-service").toString()));
            assertThat(got.id()).isEqualTo(one.id());
            assertThat(got.isSignedWith(ofA.secret())).isTrue();
            assertThat(all.received()).allMatch(request -> request.isSignedWith(ofAll.secret()));
            assertThat(all.received())
                    .map(Receiver.Received::id)
                    .containsExactlyInAnyOrder(one.id(), ofB.id(), nobodys.id());
            await(() -> ofA.states().equals(List.of("DELIVERED")));
            assertThat(ledger.rows(
                            "select body from webhook_delivery where state = 'DELIVERED'",
                            row -> row.getString(1) == null))
                    .doesNotContain(false);
        }
    }

    @Test
    void what_was_recorded_before_a_webhook_was_made_is_not_sent() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        Instant before = Instant.now().minus(Duration.ofMinutes(5));

        gateway.tell(Source.EVENTS, change(ATTENDANCE, "old/a", 0, Tokens.ORGANISATION_A, before));

        assertThat(webhook.states()).isEmpty();
    }

    @Test
    void what_fails_is_sent_again_and_what_is_behind_it_waits_while_others_go_on() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        FeedEvent first = attendance("one/a", 0);
        FeedEvent second = attendance("one/a", 1);
        FeedEvent other = attendance("two/a", 0);
        receiver.behave(request -> request.id().equals(first.id()) ? Behaviour.FAIL : Behaviour.TAKE);
        try (Gateway.Running running = gateway.running()) {
            gateway.tell(Source.EVENTS, first, second, other);
            await(() -> webhook.get("/deliveries?state=PENDING").getInt("items[1].attempts") >= 3);

            assertThat(receiver.received()).map(Receiver.Received::id).containsExactly(other.id());
            var failing = webhook.get("/deliveries?state=PENDING");
            assertThat(failing.getList("items.eventId")).isEqualTo(List.of(second.id(), first.id()));
            assertThat(failing.getInt("items[0].attempts")).isZero();
            assertThat(failing.getInt("items[1].answered")).isEqualTo(500);
            assertThat(failing.getString("items[1].failure")).isEqualTo("NOT_ACCEPTED");
            receiver.behave(request -> Behaviour.TAKE);
            await(() -> webhook.states().equals(List.of("DELIVERED", "DELIVERED", "DELIVERED")));
            assertThat(receiver.received())
                    .map(Receiver.Received::id)
                    .containsExactly(other.id(), first.id(), second.id());
        }
    }

    @Test
    void a_paused_webhook_goes_on_where_it_was_once_it_is_enabled() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        try (Gateway.Running running = gateway.running()) {
            webhook.patch(Map.of("status", "PAUSED")).then().statusCode(200);
            FeedEvent first = attendance("one/a", 0);
            FeedEvent second = attendance("one/a", 1);
            gateway.tell(Source.EVENTS, first);
            gateway.tell(Source.EVENTS, second);
            Thread.sleep(300);
            assertThat(receiver.received()).isEmpty();

            webhook.patch(Map.of("status", "ENABLED")).then().statusCode(200);

            await(() -> receiver.received().size() == 2);
            assertThat(receiver.received()).map(Receiver.Received::id).containsExactly(first.id(), second.id());
        }
    }

    @Test
    void a_receiver_that_is_gone_is_told_nothing_more() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        receiver.behave(request -> Behaviour.GONE);
        try (Gateway.Running running = gateway.running()) {
            gateway.tell(Source.EVENTS, attendance("one/a", 0));

            await(() -> webhook.status().equals("DISABLED"));
            assertThat(webhook.get("").getString("disabledFor")).isEqualTo("GONE");
            assertThat(webhook.states()).containsExactly("PENDING");
            int attempts = webhook.get("/deliveries").getInt("items[0].attempts");
            Thread.sleep(400);
            assertThat(webhook.get("/deliveries").getInt("items[0].attempts")).isEqualTo(attempts);
        }
    }

    @Test
    void a_receiver_that_failed_for_three_days_is_disabled_and_nothing_is_lost() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        receiver.behave(request -> Behaviour.FAIL);
        try (Gateway.Running running = gateway.running()) {
            gateway.tell(Source.EVENTS, attendance("one/a", 0), attendance("two/a", 0));
            await(() -> webhook.get("/deliveries").getInt("items[0].attempts") > 1);
            assertThat(webhook.status()).isEqualTo("ENABLED");

            ledger.update("update webhook set failing_since = now() - interval '73 hours', resume_at = null");
            ledger.update("update webhook_delivery set first_attempt_at = now() - interval '73 hours'");
            await(() -> webhook.status().equals("DISABLED"));

            assertThat(webhook.get("").getString("disabledFor")).isEqualTo("FAILING");
            assertThat(webhook.states()).containsExactly("PENDING", "PENDING");
            receiver.behave(request -> Behaviour.TAKE);
            webhook.patch(Map.of("status", "ENABLED")).then().statusCode(200);
            await(() -> receiver.received().size() == 2);
            assertThat(webhook.get("").<String>get("disabledFor")).isNull();
        }
    }

    @Test
    void what_alone_fails_for_three_days_is_given_up_and_what_is_behind_it_goes_on() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        FeedEvent first = attendance("one/a", 0);
        FeedEvent second = attendance("one/a", 1);
        receiver.behave(request -> request.id().equals(first.id()) ? Behaviour.FAIL : Behaviour.TAKE);
        try (Gateway.Running running = gateway.running()) {
            gateway.tell(Source.EVENTS, first, second);
            await(() -> webhook.get("/deliveries").getInt("items[1].attempts") > 0);
            ledger.update("update webhook_delivery set first_attempt_at = now() - interval '73 hours'");

            await(() -> webhook.states().equals(List.of("DELIVERED", "FAILED")));
            assertThat(webhook.status()).isEqualTo("ENABLED");
            assertThat(webhook.get("/deliveries?state=FAILED").getList("items.eventId"))
                    .isEqualTo(List.of(first.id()));
        }
    }

    @Test
    void a_test_goes_to_a_paused_webhook_too_and_once() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        webhook.patch(Map.of("status", "PAUSED")).then().statusCode(200);
        try (Gateway.Running running = gateway.running()) {
            String location = webhook.post("/test-deliveries", null)
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");

            await(() -> receiver.received().size() == 1);
            assertThat(JSON.readTree(receiver.received().getFirst().body())
                            .path("type")
                            .asText())
                    .isEqualTo("kz.ainalaiyn.webhooks.test");
            assertThat(receiver.received().getFirst().isSignedWith(webhook.secret()))
                    .isTrue();
            String delivery = location.substring(webhook.path().length());
            await(() -> webhook.get(delivery).getString("state").equals("DELIVERED"));
            receiver.behave(request -> Behaviour.FAIL);
            webhook.post("/test-deliveries", null).then().statusCode(202);
            await(() -> webhook.states().equals(List.of("FAILED", "DELIVERED")));
        }
    }

    @Test
    void for_a_day_the_former_secret_signs_too() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        try (Gateway.Running running = gateway.running()) {
            String second = webhook.post("/secret-rotation", null)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");
            gateway.tell(Source.EVENTS, attendance("one/a", 0));
            await(() -> receiver.received().size() == 1);
            assertThat(receiver.received().getFirst().isSignedWith(webhook.secret()))
                    .isTrue();
            assertThat(receiver.received().getFirst().isSignedWith(second)).isTrue();

            ledger.update("update webhook set former_until = now() - interval '1 second'");
            gateway.tell(Source.EVENTS, attendance("one/a", 1));

            await(() -> receiver.received().size() == 2);
            assertThat(receiver.received().get(1).isSignedWith(webhook.secret()))
                    .isFalse();
            assertThat(receiver.received().get(1).isSignedWith(second)).isTrue();
        }
    }

    @Test
    void secrets_lie_encrypted_and_are_shown_once() {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());

        assertThat(webhook.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(webhook.get("").<String>get("secret")).isNull();
        assertThat(ledger.rows("select encode(secret, 'escape') from webhook", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain(webhook.secret().substring(6), "whsec");
    }

    @Test
    void a_webhook_that_is_deleted_is_sent_nothing_more() throws Exception {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        gateway.tell(Source.EVENTS, attendance("one/a", 0));
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + webhook.token())
                .header("If-Match", "*")
                .delete(webhook.path())
                .then()
                .statusCode(204);
        try (Gateway.Running running = gateway.running()) {
            await(() -> count("select count(*) from scheduled_tasks where task_name = 'webhook-send'") == 0);
        }
        assertThat(receiver.received()).isEmpty();
        assertThat(count("select count(*) from webhook_delivery")).isZero();
    }

    /** Two gateways read the same feed: what one has made deliveries of, the other one does not. */
    @Test
    void a_batch_is_one_gateways() {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        WebhookFeed one = gateway.feed(Source.EVENTS);
        WebhookFeed other = gateway.feed(Source.EVENTS);
        FeedEvent change = attendance("one/a", 0);
        one.apply(List.of(change), change.id());

        assertThatThrownBy(() -> other.apply(List.of(change), change.id()))
                .isInstanceOf(FeedConsumer.AppliedElsewhere.class);

        assertThat(other.position()).isEqualTo(change.id());
        assertThat(webhook.states()).hasSize(1);
    }

    @Test
    void two_schedulers_send_each_delivery_once() throws Exception {
        WebhookFixture.of(receiver.url());
        FeedEvent[] changes = new FeedEvent[300];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = attendance("subject-" + i % 40, i);
        }
        try (Gateway.Running one = gateway.running();
                Gateway.Running other = gateway.running()) {
            gateway.tell(Source.EVENTS, changes);
            await(() -> count("select count(*) from webhook_delivery where state = 'DELIVERED'") == 300);
        }
        assertThat(receiver.received())
                .map(Receiver.Received::id)
                .doesNotHaveDuplicates()
                .hasSize(300);
    }

    @Test
    void what_a_gateway_was_at_that_was_killed_another_one_takes_over() throws Exception {
        WebhookFixture.of(receiver.url());
        gateway.tell(Source.EVENTS, attendance("one/a", 0));
        ledger.update("""
                update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = now() - interval '1 minute'
                where task_name = 'webhook-send'
                """);
        try (Gateway.Running running = gateway.running()) {
            await(() -> receiver.received().size() == 1);
        }
    }

    @Test
    void who_stands_first_and_was_forgotten_is_found_again() throws Exception {
        WebhookFixture.of(receiver.url());
        gateway.tell(Source.EVENTS, attendance("one/a", 0));
        ledger.update("delete from scheduled_tasks");
        try (Gateway.Running running = gateway.running()) {
            await(() -> receiver.received().size() == 1);
        }
    }

    /** Its service was restored: positions and ids are others, and nobody knows which changes were lost. */
    @Test
    void of_a_feed_that_began_anew_the_last_day_is_sent_again() {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        ledger.update("update webhook set created_at = now() - interval '10 days'");
        Instant now = Instant.now();
        FeedEvent longAgo = change(ATTENDANCE, "one/a", 0, Tokens.ORGANISATION_A, now.minus(Duration.ofDays(5)));
        FeedEvent lately = change(ATTENDANCE, "one/a", 1, Tokens.ORGANISATION_A, now.minus(Duration.ofHours(1)));
        gateway.tell(Source.EVENTS, longAgo, lately);
        WebhookFeed feed = gateway.feed(Source.EVENTS);

        feed.restart();
        assertThat(feed.position()).isNull();
        FeedEvent longAgoAnew = change(ATTENDANCE, "one/a", 0, Tokens.ORGANISATION_A, longAgo.time());
        FeedEvent latelyAnew = change(ATTENDANCE, "one/a", 1, Tokens.ORGANISATION_A, lately.time());
        FeedEvent added = attendance("one/a", 2);
        feed.apply(List.of(longAgoAnew, latelyAnew, added), added.id());

        assertThat(webhook.get("/deliveries").getList("items.eventId"))
                .isEqualTo(List.of(added.id(), latelyAnew.id(), lately.id(), longAgo.id()));
    }

    @Test
    void the_log_goes_after_thirty_days() {
        WebhookFixture webhook = WebhookFixture.of(receiver.url());
        gateway.tell(Source.EVENTS, attendance("one/a", 0), attendance("two/a", 0));
        ledger.update("update webhook_delivery set recorded_at = now() - interval '31 days' where subject = 'one/a'");

        retention.apply();

        assertThat(webhook.get("/deliveries").getList("items.subject")).isEqualTo(List.of("two/a"));
    }

    private long count(String sql) {
        return ledger.row(sql, row -> row.getLong(1)).orElseThrow();
    }

    /** Nobody learns of another's webhook by a delivery of it either. */
    @Test
    void a_delivery_is_found_at_its_own_webhook_alone() {
        WebhookFixture mine = WebhookFixture.of(receiver.url());
        WebhookFixture other = WebhookFixture.of(receiver.url());
        gateway.tell(Source.EVENTS, attendance("one/a", 0));
        UUID delivery = UUID.fromString(mine.get("/deliveries").getString("items[0].id"));

        assertThat(mine.get("/deliveries/" + delivery).getString("subject")).isEqualTo("one/a");
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + other.token())
                .get(other.path() + "/deliveries/" + delivery)
                .then()
                .statusCode(404);
    }
}
