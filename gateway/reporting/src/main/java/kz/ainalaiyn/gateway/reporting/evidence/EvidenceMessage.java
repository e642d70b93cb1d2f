package kz.ainalaiyn.gateway.reporting.evidence;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a figure cannot be told yet. */
enum EvidenceMessage implements MessageKey {
    NOT_READY_YET
}
