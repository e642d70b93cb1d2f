package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import kz.ainalaiyn.events.change.EventChange;
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
                EventChange.REGISTRATION_CHANGED,
                registration.id,
                registration.version,
                registration.organisation,
                registration.status.name());
    }

    void publishWithdrawn(Registration registration) {
        publish(
                EventChange.REGISTRATION_CHANGED,
                registration.id,
                registration.version + 1,
                registration.organisation,
                Change.ENTERED_IN_ERROR);
    }

    void publish(Attendance attendance) {
        publish(
                EventChange.ATTENDANCE_RECORDED,
                attendance.id,
                attendance.version,
                attendance.organisation,
                attendance.status.name());
    }

    void publishWithdrawn(Attendance attendance) {
        publish(
                EventChange.ATTENDANCE_RECORDED,
                attendance.id,
                attendance.version + 1,
                attendance.organisation,
                Change.ENTERED_IN_ERROR);
    }

    private void publish(EventChange type, EventAndGraduate id, long version, String organisation, String status) {
        outbox.append(new Change(
                type,
                id.subject(),
                version,
                organisation,
                Map.of("eventId", id.eventId(), "graduateId", id.graduateId(), "status", status)));
    }
}
