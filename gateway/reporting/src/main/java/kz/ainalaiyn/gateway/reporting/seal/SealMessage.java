package kz.ainalaiyn.gateway.reporting.seal;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Messages about seals. */
enum SealMessage implements MessageKey {
    NOT_SEALED,
    NOTHING_SEALED
}
