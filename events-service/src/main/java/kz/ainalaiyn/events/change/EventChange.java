package kz.ainalaiyn.events.change;

import kz.ainalaiyn.platform.changes.ChangeType;

/** The types of changes that events-service tells of. */
public enum EventChange implements ChangeType {
    PROGRAMME_CHANGED,
    EVENT_CHANGED,
    REGISTRATION_CHANGED,
    ATTENDANCE_RECORDED,
    CONSULTATION_CHANGED,
    PUBLICATION_CHANGED;

    @Override
    public String cloudEventType() {
        return ChangeType.of("events", this);
    }
}
