package kz.ainalaiyn.gateway.documents.format;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a report has no such form. */
enum FormatMessage implements MessageKey {
    ONE_PROGRAMME
}
