package kz.ainalaiyn.events.timeline;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.timeline.TimelineEntry;
import kz.ainalaiyn.platform.access.timeline.TimelineRequest;
import kz.ainalaiyn.platform.access.timeline.TimelineStatement;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;

/**
 * The registrations, attendances and consultations of graduates. An organisation sees those of its own graduates, of events in whose programme it takes
 * part; nobody is told of one who has been erased, though the records stay.
 */
@Singleton
class Timelines {
    private static final TimelineStatement STATEMENT = TimelineStatement.of("""
            select * from (
                (select * from (
                    select r.registered_at as at, 'REGISTRATION' collate "C" as type, e.id, r.status, e.type as subject, e.title, e.programme,
                           '/v1/events/' || e.id || '/registrations/' || r.graduate_id as address
                    from registration r
                    join event e on e.id = r.event_id
                    where r.graduate_id = :graduate
                      {and r.organisation = :only}
                      {and exists (select from programme_organisation o
                                   where o.programme = e.programme and o.organisation = :only)}) registration
                where true
                  {after}
                {page})
                union all
                (select * from (
                    select e.starts_at as at, 'ATTENDANCE' collate "C" as type, e.id, a.status, e.type as subject, e.title, e.programme,
                           '/v1/events/' || e.id || '/attendances/' || a.graduate_id as address
                    from attendance a
                    join event e on e.id = a.event_id
                    where a.graduate_id = :graduate
                      {and a.organisation = :only}
                      {and exists (select from programme_organisation o
                                   where o.programme = e.programme and o.organisation = :only)}) attendance
                where true
                  {after}
                {page})
                union all
                (select * from (
                    select starts_at as at, 'CONSULTATION' collate "C" as type, id, status, topic as subject, null::jsonb as title, programme,
                           '/v1/consultations/' || id as address
                    from consultation
                    where graduate_id = :graduate
                      {and organisation = :only}) consultation
                where true
                  {after}
                {page})) happened
            where not exists (select from known_graduate where id = :graduate and erased_at is not null)
            {page}
            """);

    private final DataSource database;
    private final Cursors cursors;

    Timelines(DataSource database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** A page of what this scope sees. */
    Page<TimelineEntry> page(TimelineRequest asked, PageRequest request, Scope scope) {
        return STATEMENT.page(asked, request, scope, database, cursors);
    }
}
