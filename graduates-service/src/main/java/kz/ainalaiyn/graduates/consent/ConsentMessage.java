package kz.ainalaiyn.graduates.consent;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a consent is not recorded. */
enum ConsentMessage implements MessageKey {
    CONSENT_OVER,
    CONSENT_RESTS_ON_IT
}
