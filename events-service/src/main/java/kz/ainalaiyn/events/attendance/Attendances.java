package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;

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
                    values (:event, :graduate, :organisation, :status, :by, :now, 0)
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
