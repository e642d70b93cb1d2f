package kz.ainalaiyn.graduates.client;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said where a graduate is not known. */
public enum GraduatesMessage implements MessageKey {
    UNKNOWN_GRADUATE,
    GRADUATES_UNREACHABLE
}
