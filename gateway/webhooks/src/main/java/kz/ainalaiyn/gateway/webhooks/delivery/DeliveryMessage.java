package kz.ainalaiyn.gateway.webhooks.delivery;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of deliveries and replays. */
enum DeliveryMessage implements MessageKey {
    REPLAY_BEGINNING
}
