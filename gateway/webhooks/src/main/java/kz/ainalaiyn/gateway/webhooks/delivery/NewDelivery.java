package kz.ainalaiyn.gateway.webhooks.delivery;

import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;

/** An event that is to be sent to a webhook, as its feed gives it. */
record NewDelivery(UUID id, UUID webhook, String eventId, String type, String subject, String body) {
    static NewDelivery of(UUID id, UUID webhook, Source source, FeedEvent event) {
        return new NewDelivery(
                id,
                webhook,
                event.id(),
                event.type(),
                event.subject(),
                event.cloudEvent(source.service()).toString());
    }
}
