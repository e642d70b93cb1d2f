package kz.ainalaiyn.events.programme;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of programmes, and of what belongs to one. */
enum ProgrammeMessage implements MessageKey {
    UNKNOWN_PROGRAMME,
    OUTSIDE_PROGRAMME
}
