package kz.ainalaiyn.graduates.identity;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why records stay linked, or apart. */
enum IdentityMessage implements MessageKey {
    RULED_OUT_BEFORE,
    LINKED_TO_ONE_PERSON,
    UNKNOWN_GRADUATE
}
