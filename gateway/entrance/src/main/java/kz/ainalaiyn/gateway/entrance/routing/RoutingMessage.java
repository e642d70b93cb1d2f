package kz.ainalaiyn.gateway.entrance.routing;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said where a service does not answer. */
enum RoutingMessage implements MessageKey {
    UPSTREAM_LATE,
    UPSTREAM_AWAY
}
