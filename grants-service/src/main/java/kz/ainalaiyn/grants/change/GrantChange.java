package kz.ainalaiyn.grants.change;

import kz.ainalaiyn.platform.changes.ChangeType;

/** The types of changes that grants-service tells of. */
public enum GrantChange implements ChangeType {
    COMPETITION_CHANGED,
    APPLICATION_CHANGED,
    AWARD_GRANTED;

    @Override
    public String cloudEventType() {
        return ChangeType.of("grants", this);
    }
}
