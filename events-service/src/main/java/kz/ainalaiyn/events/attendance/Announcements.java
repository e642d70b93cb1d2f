package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;

/** Publishes changes of registrations and attendances to the feed. */
@ApplicationScoped
class Announcements {
    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Registration registration) {
        publish(
                "kz.ainalaiyn.events.registration-changed",
                registration.id,
                registration.version,
                registration.organisation,
                registration.status);
    }

    void publish(Attendance attendance) {
        publish(
                "kz.ainalaiyn.events.attendance-recorded",
                attendance.id,
                attendance.version,
                attendance.organisation,
                attendance.status);
    }

    private void publish(String type, EventAndGraduate id, long version, String organisation, Enum<?> status) {
        outbox.append(new Change(
                type,
                id.subject(),
                version,
                organisation,
                Map.of("eventId", id.eventId(), "graduateId", id.graduateId(), "status", status)));
    }
}
