package kz.ainalaiyn.gateway.webhooks.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.subscription.WebhookService;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import org.jspecify.annotations.Nullable;

/** Shows what became of deliveries, and makes those that somebody asks for. */
@ApplicationScoped
class DeliveryService {
    private static final String TEST_TYPE = "kz.ainalaiyn.webhooks.test";

    private final WebhookService webhooks;
    private final Deliveries deliveries;
    private final Replays replays;
    private final Queues queues;
    private final ObjectMapper json;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    DeliveryService(
            WebhookService webhooks,
            Deliveries deliveries,
            Replays replays,
            Queues queues,
            ObjectMapper json,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.replays = replays;
        this.queues = queues;
        this.json = json;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was sent to a webhook and what waits, the newest first. */
    Page<DeliveryView> page(UUID webhook, @Nullable DeliveryState state, PageRequest request, Scope scope) {
        webhooks.require(webhook, scope);
        return Page.of(
                request,
                each -> deliveries.list(webhook, state, each.afterNumber(cursors, Long.MAX_VALUE), each.rowsToRead()),
                logged -> List.of(Long.toString(logged.place())),
                Deliveries.Logged::view,
                cursors);
    }

    DeliveryView get(UUID webhook, UUID id, Scope scope) {
        webhooks.require(webhook, scope);
        return deliveries.find(webhook, id).orElseThrow(RecordNotFound::new);
    }

    /** Sends an event that nothing changed for, once, whatever state the webhook is in. */
    @Transactional
    DeliveryView test(UUID webhook, Scope scope) {
        webhooks.require(webhook, scope);
        Instant now = clock.instant();
        UUID id = ids.next();
        String event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/gateway")
                .put("type", TEST_TYPE)
                .put("subject", webhook.toString())
                .put("time", now.toString())
                .put("datacontenttype", "application/json")
                .set("data", json.createObjectNode())
                .toString();
        deliveries.insert(
                List.of(new NewDelivery(id, webhook, id.toString(), TEST_TYPE, webhook.toString(), event)),
                DeliveryOccasion.TEST,
                null,
                now);
        queues.enterTest(id);
        return deliveries.find(webhook, id).orElseThrow(RecordNotFound::new);
    }

    /** Sends again what a feed told. */
    @Transactional
    ReplayView replay(UUID webhook, ReplayRequest request, Scope scope) {
        webhooks.require(webhook, scope);
        UUID id = ids.next();
        replays.insert(id, webhook, request, clock.instant());
        return replays.find(webhook, id).orElseThrow(RecordNotFound::new);
    }

    ReplayView getReplay(UUID webhook, UUID id, Scope scope) {
        webhooks.require(webhook, scope);
        return replays.find(webhook, id).orElseThrow(RecordNotFound::new);
    }
}
