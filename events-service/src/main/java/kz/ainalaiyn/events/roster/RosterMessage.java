package kz.ainalaiyn.events.roster;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said where a graduate or a district is not known. */
public enum RosterMessage implements MessageKey {
    UNKNOWN_GRADUATE,
    UNKNOWN_DISTRICT,
    GRADUATES_UNREACHABLE
}
