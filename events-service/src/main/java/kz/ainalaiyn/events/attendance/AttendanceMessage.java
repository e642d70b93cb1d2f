package kz.ainalaiyn.events.attendance;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a registration or an attendance is not recorded. */
enum AttendanceMessage implements MessageKey {
    EVENT_HEAD_COUNTED,
    EVENT_CANCELLED,
    EVENT_NOT_BEGUN,
    REGISTRATION_CANCELLED,
    UNKNOWN_EXTERNAL_EVENT,
    UNKNOWN_EXTERNAL_GRADUATE
}
