package kz.ainalaiyn.events.attendance;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;

/** Whether a graduate was at an event, as last recorded. */
@Entity
class Attendance {
    @EmbeddedId
    EventAndGraduate id;

    String organisation;

    @Enumerated(EnumType.STRING)
    AttendanceStatus status;

    String recordedBy;
    Instant recordedAt;

    @Version
    long version;

    protected Attendance() {}

    Attendance(EventAndGraduate id, String organisation, AttendanceStatus status, String by, Instant at) {
        this.id = id;
        this.organisation = organisation;
        record(status, by, at);
    }

    final void record(AttendanceStatus whether, String by, Instant at) {
        status = whether;
        recordedBy = by;
        recordedAt = at;
    }
}
