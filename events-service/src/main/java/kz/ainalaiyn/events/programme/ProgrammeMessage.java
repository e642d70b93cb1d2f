package kz.ainalaiyn.events.programme;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is refused of programmes, and of what belongs to one. */
enum ProgrammeMessage implements MessageKey {
    UNKNOWN_PROGRAMME
}
