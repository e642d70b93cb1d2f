package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The attendances, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Attendances implements PanacheRepositoryBase<Attendance, EventAndGraduate> {
    private static final Keyset ORDER = Keyset.by("graduate_id", "uuid");

    private static final PagedStatement LIST = PagedStatement.of("""
            select * from attendance
            where event_id = :event
              {and :everything and version >= 0}
              {and organisation = :only}
              {and status = :status}
              {and organisation = :organisation}
              {after}
            {page}
            """);

    private final DataSource database;

    Attendances(DataSource database) {
        this.database = database;
    }

    Optional<Attendance> find(EventAndGraduate id, Scope scope) {
        return findByIdOptional(id).filter(attendance -> scope.permits(attendance.organisation));
    }

    /** Those of these attendances that there are. */
    Map<EventAndGraduate, Attendance> findAll(Collection<EventAndGraduate> ids) {
        return ids.isEmpty() ? Map.of() : byId(asked("""
                select a.* from unnest(cast(:events as uuid[]), cast(:graduates as uuid[])) asked (event_id, graduate_id)
                join attendance a using (event_id, graduate_id)
                """, List.copyOf(ids)));
    }

    /** Records attendances where there are none yet, and keeps them for when they are corrected; those that were there are not among the answers. */
    Map<EventAndGraduate, Attendance> addAll(List<Attendance> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        Query insert = asked("""
                with added as (
                    insert into attendance (event_id, graduate_id, organisation, status, recorded_by, recorded_at, version)
                    select event_id, graduate_id, organisation, status, recorded_by, recorded_at,
                        -- One that was taken back before counts on, so that nobody holds the new one for an old one.
                        (select coalesce(max(version) + 1, 0) from attendance_history h
                         where h.event_id = said.event_id and h.graduate_id = said.graduate_id)
                    from unnest(cast(:events as uuid[]), cast(:graduates as uuid[]), cast(:organisations as text[]),
                            cast(:statuses as text[]), cast(:by as text[]), cast(:at as timestamptz[]))
                        said (event_id, graduate_id, organisation, status, recorded_by, recorded_at)
                    order by event_id, graduate_id
                    on conflict do nothing
                    returning *
                ), kept as (
                    insert into attendance_history (event_id, graduate_id, version, status, recorded_by, recorded_at)
                    select event_id, graduate_id, version, status, recorded_by, recorded_at from added
                )
                select * from added
                """, all.stream().map(attendance -> attendance.id).toList());
        insert.setParameter(
                "organisations", all.stream().map(each -> each.organisation).toArray(String[]::new));
        insert.setParameter(
                "statuses", all.stream().map(each -> each.status.name()).toArray(String[]::new));
        insert.setParameter("by", all.stream().map(each -> each.recordedBy).toArray(String[]::new));
        insert.setParameter("at", all.stream().map(each -> each.recordedAt).toArray(Instant[]::new));
        return byId(insert);
    }

    /** A statement about these attendances. */
    private Query asked(String sql, List<EventAndGraduate> ids) {
        return getEntityManager()
                .createNativeQuery(sql, Attendance.class)
                .setParameter(
                        "events", ids.stream().map(EventAndGraduate::eventId).toArray(UUID[]::new))
                .setParameter(
                        "graduates",
                        ids.stream().map(EventAndGraduate::graduateId).toArray(UUID[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<EventAndGraduate, Attendance> byId(Query query) {
        List<Attendance> found = query.getResultList();
        return found.stream().collect(Collectors.toMap(attendance -> attendance.id, Function.identity()));
    }

    /** Attendances of an event by the graduate's id, after the key of the last one seen. */
    List<Attendance> list(UUID event, AttendanceFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(event, filter, scope).entities(ORDER, after, rows, getEntityManager(), Attendance.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(UUID event, AttendanceFilter filter, Scope scope) {
        return asked(event, filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(UUID event, AttendanceFilter filter, Scope scope) {
        return LIST.with("event", event)
                .with("everything", scope.everything() ? true : null)
                .with("only", scope.restriction())
                .with("status", filter.status())
                .with("organisation", filter.organisation());
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
