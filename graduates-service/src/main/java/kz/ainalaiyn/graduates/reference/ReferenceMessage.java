package kz.ainalaiyn.graduates.reference;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a record stays that other services refer to. */
enum ReferenceMessage implements MessageKey {
    GRADUATE_IN_USE
}
