package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What the front page, the list of programmes and the head of every page say. In templates {@code {home:SIGN_IN.text}}. */
@TemplateData(namespace = "home")
public enum HomeText implements MessageKey {
    QUESTION,
    ABOUT,
    PROOF,
    SIGN_IN,
    FOR_WHOM,
    DOCUMENTATION,
    STARTS,
    REFERENCE,
    CONTRACT,
    PROGRAMMES,
    NO_PROGRAMMES,
    STALE,
    SIGNED_IN_AS,
    SIGN_OUT,
    DOWNLOADS,
    PRINT,
    OTHER_ROLE,
    PARTNER,
    CONSULTANT,
    JUROR,
    READERS;

    @Override
    public String key() {
        return "home." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
