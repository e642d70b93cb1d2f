package kz.ainalaiyn.gateway.reporting.vocabulary;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is wrong with a value that names something. */
enum VocabularyMessage implements MessageKey {
    VALUE_NOT_KNOWN,
    UNKNOWN_PROGRAMME,
    BEFORE_FIRST
}
