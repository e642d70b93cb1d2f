package kz.ainalaiyn.gateway.documents.release;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why figures are not released yet. */
enum ReleaseMessage implements MessageKey {
    RELEASE_BEFORE_THE_END,
    RELEASE_WITH_OPEN_PAIRS,
    RELEASE_WITHOUT_A_SOURCE
}
