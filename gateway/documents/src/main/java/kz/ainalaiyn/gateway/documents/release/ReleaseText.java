package kz.ainalaiyn.gateway.documents.release;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What the public page says beyond the report page's words. In templates {@code {release:TITLE.text}}. */
@TemplateData(namespace = "release")
enum ReleaseText implements MessageKey {
    TITLE,
    ABOUT,
    FEW,
    REACHED,
    BY_AGE,
    BY_KIND,
    WITHHELD,
    METHOD,
    RELEASED,
    FROZEN,
    DATA,
    SEVERAL;

    @Override
    public String key() {
        return "release." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
