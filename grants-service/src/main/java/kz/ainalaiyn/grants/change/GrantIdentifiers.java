package kz.ainalaiyn.grants.change;

import jakarta.inject.Singleton;
import java.util.Map;
import kz.ainalaiyn.platform.changes.ChangeType;
import kz.ainalaiyn.platform.changes.IdentifiedChanges;

/** The changes of grants-service that tell of records with an identifier of the organisation's own. */
@Singleton
class GrantIdentifiers implements IdentifiedChanges {
    @Override
    public Map<ChangeType, String> tables() {
        return Map.of(
                GrantChange.COMPETITION_CHANGED, "competition",
                GrantChange.APPLICATION_CHANGED, "application",
                GrantChange.AWARD_GRANTED, "award");
    }
}
