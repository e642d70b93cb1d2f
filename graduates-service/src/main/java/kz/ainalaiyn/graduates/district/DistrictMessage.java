package kz.ainalaiyn.graduates.district;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a district is not taken. */
enum DistrictMessage implements MessageKey {
    UNKNOWN_DISTRICT,
    DISTRICT_CYCLE
}
