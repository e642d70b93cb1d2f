package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What came of a form, told on the page where the browser goes on. */
@TemplateData
public enum Notice implements MessageKey {
    SEALED,
    SEALED_BEFORE,
    RELEASED,
    RELEASED_BEFORE,
    RELEASE_NOT_CONFIRMED,
    NOT_RELEASED,
    ONE_PERSON,
    TWO_PERSONS,
    DECIDED_MEANWHILE,
    NOT_ONE,
    NOT_TWO,
    PAIR_GONE,
    NO_ANSWER;

    /** Whether the pair that was decided is to be left behind. */
    boolean isTaken() {
        return this == ONE_PERSON || this == TWO_PERSONS || this == PAIR_GONE;
    }

    @Override
    public String key() {
        return "notice." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
