package kz.ainalaiyn.graduates.identity;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What makes a text an individual identification number. */
enum IinRule implements MessageKey {
    IIN_LENGTH,
    IIN_CHECK_DIGIT,
    IIN_IMPOSSIBLE_DATE
}
