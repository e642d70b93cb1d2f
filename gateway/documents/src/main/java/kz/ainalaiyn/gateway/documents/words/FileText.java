package kz.ainalaiyn.gateway.documents.words;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What documents say beyond the page's words. In templates {@code {file:METHOD.text}}. */
@TemplateData(namespace = "file")
public enum FileText implements MessageKey {
    BADGE,
    BADGE_WITHOUT_TARGET,
    BADGE_LABEL,
    STALE,
    FIGURE,
    BREAKDOWNS,
    DAYS,
    TARGET,
    ADDS_UP,
    YES,
    NO,
    NOT_ADDITIVE,
    VALUE,
    ALL,
    BY,
    TOUCHES,
    METHOD,
    RULE_ID,
    PROGRAMME,
    FILTERS,
    WITHOUT_PERSON,
    AGAIN,
    SEX,
    AGE_BAND,
    DISTRICT,
    INSTITUTION,
    GRADUATION_YEAR,
    ORGANISATION,
    MONTH,
    WEEK,
    KIND,
    TYPE,
    UNDER_18,
    FROM_35,
    ATTENDANCE,
    CONSULTATION;

    @Override
    public String key() {
        return "file." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
