package kz.ainalaiyn.events.event;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why an event stays as it is. */
enum EventMessage implements MessageKey {
    EVENT_HELD_FIXED,
    EVENT_CANCELLED_NOT_HELD,
    EVENT_HELD_NOT_CANCELLED,
    EVENT_NOT_BEGUN,
    CAPACITY_BELOW_REGISTERED,
    EVENT_IN_USE
}
