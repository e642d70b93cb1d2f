package kz.ainalaiyn.events.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.GraduateName;
import kz.ainalaiyn.graduates.client.OfGraduate;
import kz.ainalaiyn.platform.http.Expanded;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An attendance as the API shows it.
 *
 * @param recordedAt when it was recorded, which may be long after the event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttendanceView(
        UUID eventId,
        UUID graduateId,
        @Expanded @Nullable GraduateName graduate,
        AttendanceStatus status,
        Instant recordedAt,
        long version)
        implements Versioned, OfGraduate<AttendanceView> {
    static AttendanceView of(Attendance attendance) {
        return new AttendanceView(
                attendance.id.eventId(),
                attendance.id.graduateId(),
                null,
                attendance.status,
                attendance.recordedAt,
                attendance.version);
    }

    @Override
    public AttendanceView with(GraduateName graduate) {
        return new AttendanceView(eventId, graduateId, graduate, status, recordedAt, version);
    }

    @Override
    public String path() {
        return "/v1/events/" + eventId + "/attendances/" + graduateId;
    }
}
