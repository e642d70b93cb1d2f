package kz.ainalaiyn.events.consultation;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a consultation is not recorded. */
enum ConsultationMessage implements MessageKey {
    NOT_YET
}
