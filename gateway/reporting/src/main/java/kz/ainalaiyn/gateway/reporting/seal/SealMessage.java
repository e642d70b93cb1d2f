package kz.ainalaiyn.gateway.reporting.seal;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What there is to say of seals. */
enum SealMessage implements MessageKey {
    NOT_SEALED,
    NOTHING_SEALED
}
