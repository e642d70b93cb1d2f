package kz.ainalaiyn.graduates.graduate;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a record is not registered or changed. */
enum GraduateMessage implements MessageKey {
    UNKNOWN_ORGANISATION,
    UNKNOWN_INSTITUTION,
    EXTERNAL_ID_ERASED,
    GRADUATE_ERASED,
    PERSON_DECIDED
}
