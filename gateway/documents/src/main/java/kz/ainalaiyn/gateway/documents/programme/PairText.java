package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of records that may be of one person. In templates {@code {pair:QUESTION.text}}. */
@TemplateData(namespace = "pair")
enum PairText implements MessageKey {
    TITLE,
    LINK,
    LEFT,
    DECIDING,
    NONE,
    JUST_DECIDED,
    QUESTION,
    MEMBER,
    FIRST,
    SECOND,
    DIFFERS,
    FAMILY_NAME,
    GIVEN_NAME,
    PATRONYMIC,
    BIRTH_DATE,
    SEX,
    INSTITUTION,
    GRADUATION_YEAR,
    DISTRICT,
    ORGANISATION,
    EFFECT,
    ONE_PERSON,
    TWO_PERSONS,
    LATER,
    AWAY,
    AGAIN;

    @Override
    public String key() {
        return "pair." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
