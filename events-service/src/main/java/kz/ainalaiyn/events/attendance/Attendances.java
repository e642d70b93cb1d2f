package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;

/** The attendances, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Attendances implements PanacheRepositoryBase<Attendance, EventAndGraduate> {

    Optional<Attendance> find(EventAndGraduate id, Scope scope) {
        return findByIdOptional(id).filter(attendance -> scope.permits(attendance.organisation));
    }

    /** Records an attendance where there is none yet, and keeps it for when it is corrected; empty where there is one. */
    @SuppressWarnings("unchecked")
    Optional<Attendance> add(
            EventAndGraduate id, String organisation, AttendanceStatus status, String recordedBy, Instant now) {
        List<Attendance> added = getEntityManager()
                .createNativeQuery("""
                with added as (
                    insert into attendance (event_id, graduate_id, organisation, status, recorded_by, recorded_at, version)
                    values (:event, :graduate, :organisation, :status, :by, :now,
                        -- One that was taken back before counts on, so that nobody holds the new one for an old one.
                        (select coalesce(max(version) + 1, 0) from attendance_history
                         where event_id = :event and graduate_id = :graduate))
                    on conflict do nothing
                    returning *
                ), kept as (
                    insert into attendance_history (event_id, graduate_id, version, status, recorded_by, recorded_at)
                    select event_id, graduate_id, version, status, recorded_by, recorded_at from added
                )
                select * from added
                """, Attendance.class)
                .setParameter("event", id.eventId())
                .setParameter("graduate", id.graduateId())
                .setParameter("organisation", organisation)
                .setParameter("status", status.name())
                .setParameter("by", recordedBy)
                .setParameter("now", now)
                .getResultList();
        return added.stream().findFirst();
    }

    /** Attendances of an event by the graduate's id, after the last one seen. */
    List<Attendance> list(UUID event, Scope scope, UUID after, int rows) {
        return find(
                        "id.eventId = ?1 and id.graduateId > ?2 and (?3 = true or organisation = ?4)"
                                + " order by id.graduateId",
                        event,
                        after,
                        scope.everything(),
                        scope.only())
                .range(0, rows - 1)
                .list();
    }

    /** Takes an attendance out, and keeps that it was taken back, and by whom. */
    void takeBack(Attendance attendance, String by, Instant now) {
        delete(attendance);
        flush();
        getEntityManager()
                .createNativeQuery("""
                insert into attendance_history (event_id, graduate_id, version, status, recorded_by, recorded_at)
                values (:event, :graduate, :version, :status, :by, :now)
                """)
                .setParameter("event", attendance.id.eventId())
                .setParameter("graduate", attendance.id.graduateId())
                .setParameter("version", attendance.version + 1)
                .setParameter("status", Change.ENTERED_IN_ERROR)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Keeps what is said now for when it is corrected. */
    void keep(Attendance attendance) {
        getEntityManager()
                .createNativeQuery("""
                insert into attendance_history (event_id, graduate_id, version, status, recorded_by, recorded_at)
                select event_id, graduate_id, version, status, recorded_by, recorded_at
                from attendance where event_id = :event and graduate_id = :graduate
                """)
                .setParameter("event", attendance.id.eventId())
                .setParameter("graduate", attendance.id.graduateId())
                .executeUpdate();
    }
}
