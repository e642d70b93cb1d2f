package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of why a person is counted, or is not. In templates {@code {why:HEADING.text}}. */
@TemplateData(namespace = "why")
enum ExplanationText implements MessageKey {
    HEADING,
    IDENTIFIER,
    ASK,
    COUNTED,
    NOT_COUNTED,
    REASON,
    RECORDS,
    EVIDENCE,
    NOTHING,
    PIECE_COUNTS,
    PIECE_DOES_NOT,
    RECORDED,
    OF_ANOTHER_RECORD,
    NOT_FOUND,
    SEVERAL,
    AWAY;

    @Override
    public String key() {
        return "why." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
