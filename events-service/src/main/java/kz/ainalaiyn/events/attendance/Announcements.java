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
        outbox.append(change(registration, registration.version, registration.status.name()));
    }

    /** Of who waited, and has the seat of somebody else now. */
    void publishPromoted(Registration registration) {
        outbox.appendConsequence(change(registration, registration.version, registration.status.name()));
    }

    void publishTakenBack(Registration registration) {
        outbox.append(change(registration, registration.version + 1, Change.ENTERED_IN_ERROR));
    }

    void publish(Attendance attendance) {
        outbox.append(change(attendance, attendance.version, attendance.status.name()));
    }

    void publishTakenBack(Attendance attendance) {
        outbox.append(change(attendance, attendance.version + 1, Change.ENTERED_IN_ERROR));
    }

    private static Change change(Registration registration, long version, String status) {
        return change(EventChange.REGISTRATION_CHANGED, registration.id, version, registration.organisation, status);
    }

    private static Change change(Attendance attendance, long version, String status) {
        return change(EventChange.ATTENDANCE_RECORDED, attendance.id, version, attendance.organisation, status);
    }

    private static Change change(
            EventChange type, EventAndGraduate id, long version, String organisation, String status) {
        return new Change(
                type,
                id.subject(),
                version,
                organisation,
                Map.of("eventId", id.eventId(), "graduateId", id.graduateId(), "status", status));
    }
}
