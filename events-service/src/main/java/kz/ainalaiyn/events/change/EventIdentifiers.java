package kz.ainalaiyn.events.change;

import jakarta.inject.Singleton;
import java.util.Map;
import kz.ainalaiyn.platform.changes.ChangeType;
import kz.ainalaiyn.platform.changes.IdentifiedChanges;

/** The changes of events-service that tell of records with an identifier of the organisation's own. */
@Singleton
class EventIdentifiers implements IdentifiedChanges {
    @Override
    public Map<ChangeType, String> tables() {
        return Map.of(
                EventChange.EVENT_CHANGED, "event",
                EventChange.CONSULTATION_CHANGED, "consultation",
                EventChange.PUBLICATION_CHANGED, "publication");
    }
}
