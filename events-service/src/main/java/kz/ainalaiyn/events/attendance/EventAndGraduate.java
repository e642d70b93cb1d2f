package kz.ainalaiyn.events.attendance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One graduate at one event. */
@Embeddable
record EventAndGraduate(UUID eventId, UUID graduateId) implements Serializable {
    /** The aggregate's id in the change feed. */
    String subject() {
        return eventId + "/" + graduateId;
    }
}
