package kz.ainalaiyn.graduates.timeline;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.timeline.TimelineEntry;
import kz.ainalaiyn.platform.access.timeline.TimelineRequest;
import kz.ainalaiyn.platform.access.timeline.TimelineStatement;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;

/** The registration and the consents of graduates by when they were given and withdrawn; one that was entered in error was never given. */
@Singleton
class Timelines {
    private static final TimelineStatement STATEMENT = TimelineStatement.of("""
            select * from (
                select registered_at as at, 'GRADUATE_REGISTERED' collate "C" as type, id, null as status, null as subject,
                       null::jsonb as title, null as programme, '/v1/graduates/' || id as address
                from graduate
                where id = :graduate
                  {and organisation = :only}
                union all
                select what.at, what.type, c.id, null, c.purpose, null, null, '/v1/graduates/' || c.graduate_id || '/consents'
                from consent c
                join graduate g on g.id = c.graduate_id
                cross join lateral (values
                    (c.given_on::timestamp at time zone 'UTC', 'CONSENT_GIVEN' collate "C"),
                    (c.withdrawn_at, 'CONSENT_WITHDRAWN' collate "C")) what (at, type)
                where c.graduate_id = :graduate
                  and not c.entered_in_error
                  and what.at is not null
                  {and g.organisation = :only}) happened
            where true
              {after}
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
