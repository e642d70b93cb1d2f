package kz.ainalaiyn.grants.roster;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said where a graduate is not known. */
public enum RosterMessage implements MessageKey {
    UNKNOWN_GRADUATE,
    GRADUATES_UNREACHABLE
}
