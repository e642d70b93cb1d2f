package kz.ainalaiyn.grants.timeline;

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
 * The applications and awards of graduates, each by the title of its competition. An organisation sees those of its own graduates; nobody is told of one
 * who has been erased, though the records stay.
 */
@Singleton
class Timelines {
    private static final TimelineStatement STATEMENT = TimelineStatement.of("""
            select * from (
                (select * from (
                    select a.submitted_at as at, 'APPLICATION' collate "C" as type, a.id, a.status, null as subject, c.title, c.programme,
                           '/v1/applications/' || a.id as address
                    from application a
                    join competition c on c.id = a.competition_id
                    where a.graduate_id = :graduate
                      {and a.organisation = :only}) application
                where true
                  {after}
                {page})
                union all
                (select * from (
                    select a.granted_at as at, 'AWARD' collate "C" as type, a.id, null as status, null as subject, c.title, c.programme,
                           '/v1/awards/' || a.id as address
                    from award a
                    join competition c on c.id = a.competition_id
                    where a.graduate_id = :graduate
                      {and a.organisation = :only}) award
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
