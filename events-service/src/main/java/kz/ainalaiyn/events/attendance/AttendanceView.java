package kz.ainalaiyn.events.attendance;

import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;

/**
 * An attendance as the API shows it.
 *
 * @param recordedAt when it was recorded, which may be long after the event
 */
record AttendanceView(UUID eventId, UUID graduateId, AttendanceStatus status, Instant recordedAt, long version)
        implements Versioned {
    static AttendanceView of(Attendance attendance) {
        return new AttendanceView(
                attendance.id.eventId(),
                attendance.id.graduateId(),
                attendance.status,
                attendance.recordedAt,
                attendance.version);
    }

    @Override
    public String path() {
        return "/v1/events/" + eventId + "/attendances/" + graduateId;
    }
}
