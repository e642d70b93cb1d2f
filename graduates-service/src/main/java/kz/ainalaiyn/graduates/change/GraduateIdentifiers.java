package kz.ainalaiyn.graduates.change;

import jakarta.inject.Singleton;
import java.util.Map;
import kz.ainalaiyn.platform.changes.ChangeType;
import kz.ainalaiyn.platform.changes.IdentifiedChanges;

/** The changes of graduates-service that tell of records with an identifier of the organisation's own. */
@Singleton
class GraduateIdentifiers implements IdentifiedChanges {
    @Override
    public Map<ChangeType, String> tables() {
        return Map.of(
                GraduateChange.GRADUATE_REGISTERED, "graduate",
                GraduateChange.GRADUATE_CHANGED, "graduate");
    }
}
