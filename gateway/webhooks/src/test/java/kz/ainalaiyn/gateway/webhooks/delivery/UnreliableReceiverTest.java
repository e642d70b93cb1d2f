package kz.ainalaiyn.gateway.webhooks.delivery;

import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.attendance;
import static kz.ainalaiyn.gateway.webhooks.delivery.WebhookFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.gateway.webhooks.sending.Receiver;
import kz.ainalaiyn.gateway.webhooks.sending.Receiver.Behaviour;
import kz.ainalaiyn.platform.changes.FeedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost, and each subject's changes come in order, whatever the receiver and the gateways go through. */
@GatewayTest
@TestProfile(QuickRetries.class)
class UnreliableReceiverTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCHES = 40;
    private static final int CHANGES = 25;
    private static final int SUBJECTS = 30;

    private final Gateway gateway;
    private final Ledger ledger;

    UnreliableReceiverTest(Gateway gateway, Ledger ledger) {
        this.gateway = gateway;
        this.ledger = ledger;
    }

    @BeforeEach
    void begin() {
        ledger.update("delete from webhook");
        ledger.update("delete from scheduled_tasks");
        ledger.update("delete from webhook_feed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_receiver_that_is_killed_and_cut_at_random_gets_every_change_in_the_order_of_its_subject(long seed)
            throws Exception {
        Random chance = new Random(seed);
        Map<String, List<Long>> told = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        try (Receiver receiver = new Receiver("127.0.0.1", request -> anyBehaviour(chance))) {
            WebhookFixture webhook = WebhookFixture.of(receiver.url());
            Gateway.Running one = gateway.running();
            Gateway.Running other = gateway.running();
            for (int batch = 0; batch < BATCHES; batch++) {
                List<FeedEvent> changes = new ArrayList<>();
                for (int i = 0; i < CHANGES; i++) {
                    String subject = "subject-" + chance.nextInt(SUBJECTS);
                    List<Long> versions = told.computeIfAbsent(subject, s -> new ArrayList<>());
                    FeedEvent change = attendance(subject, versions.size());
                    versions.add((long) versions.size());
                    ids.add(change.id());
                    changes.add(change);
                }
                gateway.tell(Source.EVENTS, changes.toArray(FeedEvent[]::new));
                if (batch % 10 == 5) {
                    receiver.kill();
                    Thread.sleep(200);
                    receiver.revive();
                }
                if (batch == BATCHES / 2) {
                    one.close();
                    one = gateway.running();
                }
                Thread.sleep(chance.nextInt(60));
            }
            receiver.behave(request -> Behaviour.TAKE);
            await(Duration.ofSeconds(120), () -> pending() == 0);
            one.close();
            other.close();

            Set<String> received =
                    receiver.received().stream().map(Receiver.Received::id).collect(Collectors.toSet());
            assertThat(received).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(firstReceipts(receiver)).isEqualTo(told);
            assertThat(receiver.received()).allMatch(request -> request.isSignedWith(webhook.secret()));
            assertThat(receiver.received().size()).isGreaterThan(ids.size());
        }
    }

    private static Behaviour anyBehaviour(Random chance) {
        synchronized (chance) {
            int one = chance.nextInt(100);
            return one < 55
                    ? Behaviour.TAKE
                    : one < 70
                            ? Behaviour.FAIL
                            : one < 82 ? Behaviour.CUT : one < 97 ? Behaviour.TAKE_AND_CUT : Behaviour.SLEEP;
        }
    }

    /** By subject, the versions in the order in which each came first. */
    private static Map<String, List<Long>> firstReceipts(Receiver receiver) throws Exception {
        Map<String, List<Long>> receipts = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (Receiver.Received request : receiver.received()) {
            if (known.add(request.id())) {
                JsonNode event = JSON.readTree(request.body());
                receipts.computeIfAbsent(event.path("subject").asText(), s -> new ArrayList<>())
                        .add(event.path("aggregateversion").asLong());
            }
        }
        return receipts;
    }

    private long pending() {
        return ledger.row("select count(*) from webhook_delivery where state <> 'DELIVERED'", row -> row.getLong(1))
                .orElseThrow();
    }
}
