package kz.ainalaiyn.gateway.documents.words;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What the report page says. In templates {@code {page:TITLE.text}}. */
@TemplateData(namespace = "page")
public enum PageText implements MessageKey {
    TITLE,
    REACHED,
    TARGET,
    TARGET_REACHED,
    TARGET_OPEN,
    RANGE,
    TARGET_MISSING,
    PERIOD,
    ZONE,
    AS_OF,
    LAST_CHANGE,
    REVISION,
    TIMELINE,
    TARGET_LINE,
    OVERLAP,
    EVENTS_ONLY,
    CONSULTATIONS_ONLY,
    BOTH,
    ATTENDANCES,
    CONSULTATIONS,
    BY_SEX,
    BY_DISTRICT,
    BY_INSTITUTION,
    BY_MONTH,
    ADDITIVE,
    NOT_ADDITIVE,
    FEMALE,
    MALE,
    UNKNOWN,
    STALE,
    NEVER,
    RULE,
    DATE,
    GRADUATES,
    LANGUAGE,
    TARGETS,
    PROMISED,
    ACTUAL,
    EXPECTED,
    MET,
    NOT_MET,
    UNDATED,
    GRADUATES_REACHED,
    EVENTS_HELD,
    CONSULTATIONS_COMPLETED,
    PUBLICATIONS,
    AWARDS_GRANTED,
    OUTLOOK,
    FINAL_REPORT;

    @Override
    public String key() {
        return "page." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
