package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of a programme's seals and of its public figures. In templates {@code {seal:HEADING.text}}. */
@TemplateData(namespace = "seal")
enum SealText implements MessageKey {
    HEADING,
    ABOUT,
    NONE,
    FIGURE,
    LATEST,
    SEAL,
    SEALED_ALREADY,
    OPEN,
    PUBLIC_HEADING,
    RELEASED,
    PUBLIC_PAGE,
    NOT_RELEASED,
    UNTIL_THE_END,
    UNTIL_DECIDED,
    UNTIL_READ,
    OF_THE_PRESENT,
    CONFIRM,
    RELEASE,
    TITLE,
    HOLDS,
    BROKEN,
    SIGNED,
    NOT_SIGNED,
    SAME_REPORT,
    OTHER_REPORT,
    SAME_PERSONS,
    OTHER_PERSONS,
    SINCE,
    UNCHANGED,
    PRESENT,
    ADDED,
    LATE,
    CORRECTED,
    WITHDRAWN,
    LINKED,
    UNLINKED,
    ERASED,
    BY_ANYBODY;

    @Override
    public String key() {
        return "seal." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
