package kz.ainalaiyn.platform.access;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What a caller has to say of itself. */
enum AccessMessage implements MessageKey {
    ORGANISATION_REQUIRED
}
