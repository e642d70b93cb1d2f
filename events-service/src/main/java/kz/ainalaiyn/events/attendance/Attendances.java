package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.events.event.Attendable;
import kz.ainalaiyn.events.event.EventService;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;

/** Records who was at which event; a correction keeps what was said before. */
@ApplicationScoped
class Attendances implements PanacheRepositoryBase<Attendance, EventAndGraduate> {
    private final EventService service;
    private final Roster roster;
    private final Announcements announcements;
    private final Cursors cursors;
    private final InstantSource clock;

    Attendances(
            EventService service, Roster roster, Announcements announcements, Cursors cursors, InstantSource clock) {
        this.service = service;
        this.roster = roster;
        this.announcements = announcements;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Records or corrects an attendance; the same value again changes nothing. */
    @Transactional
    Put<AttendanceView> record(UUID eventId, UUID graduateId, AttendanceStatus status, IfMatch match, Caller caller) {
        Attendable event = service.attendable(eventId, caller.scope());
        String organisation = roster.organisationOf(graduateId, caller, Registrations.unknownGraduate());
        EventAndGraduate id = new EventAndGraduate(eventId, graduateId);
        Attendance known = findById(id);
        if (known == null) {
            match.requireAbsent();
        } else {
            match.require(known.version);
        }
        // Sent again, it is what it was, whatever became of the event since.
        if (known != null && known.status == status) {
            return new Put.Updated<>(AttendanceView.of(known));
        }
        Registrations.requireOpen(event);
        if (event.startsAt().isAfter(clock.instant())) {
            throw ProblemException.of(HttpProblem.CONFLICT, AttendanceMessage.EVENT_NOT_BEGUN);
        }
        if (known == null) {
            Attendance first = new Attendance(id, organisation, status, caller.subject(), clock.instant());
            persistAndFlush(first);
            keep(first);
            return new Put.Created<>(AttendanceView.of(first));
        }
        known.record(status, caller.subject(), clock.instant());
        flush();
        keep(known);
        return new Put.Updated<>(AttendanceView.of(known));
    }

    AttendanceView get(UUID eventId, UUID graduateId, Caller caller) {
        return findByIdOptional(new EventAndGraduate(eventId, graduateId))
                .filter(attendance -> caller.scope().permits(attendance.organisation))
                .map(AttendanceView::of)
                .orElseThrow(ProblemException::notFound);
    }

    Page<AttendanceView> page(UUID eventId, PageRequest request, Caller caller) {
        service.attendable(eventId, caller.scope());
        UUID after = request.afterId(cursors);
        List<Attendance> rows = find(
                        "id.eventId = ?1 and id.graduateId > ?2 and (?3 = true or organisation = ?4)"
                                + " order by id.graduateId",
                        eventId,
                        after,
                        caller.scope().everything(),
                        caller.scope().only())
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(
                rows,
                request,
                attendance -> List.of(attendance.id.graduateId().toString()),
                AttendanceView::of,
                cursors);
    }

    private void keep(Attendance attendance) {
        getEntityManager()
                .createNativeQuery("""
                insert into attendance_history (event_id, graduate_id, version, status, recorded_by, recorded_at)
                select event_id, graduate_id, version, status, recorded_by, recorded_at
                from attendance where event_id = :event and graduate_id = :graduate
                """)
                .setParameter("event", attendance.id.eventId())
                .setParameter("graduate", attendance.id.graduateId())
                .executeUpdate();
        announcements.publish(attendance);
    }
}
