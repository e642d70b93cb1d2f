package kz.ainalaiyn.events.publicity;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a publication is not recorded. */
enum PublicationMessage implements MessageKey {
    PUBLICATION_TWICE
}
