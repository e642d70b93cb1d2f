package kz.ainalaiyn.graduates.change;

import kz.ainalaiyn.platform.changes.ChangeType;

/** The types of changes that graduates-service tells of. */
public enum GraduateChange implements ChangeType {
    GRADUATE_REGISTERED,
    GRADUATE_CHANGED,
    GRADUATE_ERASED,
    GRADUATE_TAKEN_BACK,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    RECORD_LINKED,
    DUPLICATE_CANDIDATE_CHANGED,
    ORGANISATION_CHANGED,
    DISTRICT_CHANGED,
    INSTITUTION_CHANGED;

    @Override
    public String cloudEventType() {
        return ChangeType.of("graduates", this);
    }
}
