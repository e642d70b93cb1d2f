package kz.ainalaiyn.events.district;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said where a district is not known. */
public enum DistrictMessage implements MessageKey {
    UNKNOWN_DISTRICT
}
