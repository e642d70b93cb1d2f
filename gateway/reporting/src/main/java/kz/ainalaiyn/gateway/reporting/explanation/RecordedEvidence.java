package kz.ainalaiyn.gateway.reporting.explanation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation.ExplainedEvidence;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation.Kind;

/**
 * What is recorded of graduates in a programme, counting or not: as it was known at a revision, and what was recorded later for
 * the first time as it was recorded then.
 */
public final class RecordedEvidence {
    private static final String EVIDENCE = """
            with asked as (
                select ?::text as programme, ?::text as zone, ?::bigint as revision, ?::uuid[] as graduates),
            attended as (
                select a.event_id, a.graduate_id, min(a.from_revision) as first_revision
                from asked
                join attendance a on a.graduate_id = any (asked.graduates)
                group by a.event_id, a.graduate_id
            ),
            consulted as (
                select c.id, min(c.from_revision) as first_revision
                from asked
                join consultation c on c.graduate_id = any (asked.graduates)
                group by c.id
            ),
            recorded as (
                select 'ATTENDANCE' as kind, a.event_id, a.graduate_id, a.status, t.first_revision,
                       greatest(asked.revision, t.first_revision) as known_at
                from asked
                cross join attended t
                join attendance_as_of(greatest(asked.revision, t.first_revision)) a
                    on a.graduate_id = t.graduate_id and a.event_id = t.event_id
                union all
                select 'REGISTRATION', r.event_id, r.graduate_id, r.status,
                       (select min(b.from_revision) from registration b
                        where b.event_id = r.event_id and b.graduate_id = r.graduate_id),
                       asked.revision
                from asked
                join registration_as_of(asked.revision) r on r.graduate_id = any (asked.graduates)
                where not exists (select from attended t
                                  join attendance_as_of(greatest(asked.revision, t.first_revision)) a
                                      on a.graduate_id = t.graduate_id and a.event_id = t.event_id
                                  where t.event_id = r.event_id and t.graduate_id = r.graduate_id
                                      and a.status <> 'ENTERED_IN_ERROR')
            ),
            evidence as (
                select r.kind, r.event_id as of, r.graduate_id, r.status, r.first_revision, e.type,
                       e.status as event_status, e.audience, e.starts_at
                from asked
                cross join recorded r
                join event_as_of(r.known_at) e on e.id = r.event_id and e.programme = asked.programme
                union all
                select 'CONSULTATION', c.id, c.graduate_id, c.status, t.first_revision,
                       'CONSULTATION_' || c.topic, null, 'GRADUATES', c.starts_at
                from asked
                cross join consulted t
                join consultation_as_of(greatest(asked.revision, t.first_revision)) c
                    on c.id = t.id and c.graduate_id = any (asked.graduates) and c.programme = asked.programme
            )
            select e.*, (e.starts_at at time zone asked.zone)::date as day, v.id as recorded_in, v.applied_at,
                   coalesce(g.erased, false) as erased
            from asked
            cross join evidence e
            join revision v on v.id = e.first_revision
            left join graduate_as_of(asked.revision) g on g.id = e.graduate_id
            order by e.starts_at, e.kind, e.of, e.graduate_id
            """;

    private RecordedEvidence() {}

    /**
     * The pieces of evidence of these records, by when they happened. Whether it is known who a record is of is not asked: its
     * evidence is {@link Reason#COUNTED} if all else holds.
     */
    public static List<ExplainedEvidence> of(
            Connection connection, Programme programme, Collection<UUID> graduates, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVIDENCE)) {
            select.setString(1, programme.code());
            select.setString(2, programme.zone().getId());
            select.setLong(3, revision);
            select.setArray(4, connection.createArrayOf("uuid", graduates.toArray()));
            List<ExplainedEvidence> pieces = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pieces.add(piece(row, programme, revision));
                }
            }
            return pieces;
        }
    }

    private static ExplainedEvidence piece(ResultSet row, Programme programme, long revision) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        LocalDate day = row.getObject("day", LocalDate.class);
        long recordedIn = row.getLong("recorded_in");
        String eventStatus = row.getString("event_status");
        return new ExplainedEvidence(
                kind,
                row.getObject("graduate_id", UUID.class),
                row.getObject("of", UUID.class),
                row.getString("type"),
                row.getString("status"),
                eventStatus,
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                day,
                recordedIn,
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                Condition.firstThatFails(
                        kind,
                        row.getString("status"),
                        eventStatus,
                        row.getString("audience"),
                        recordedIn <= revision,
                        !day.isBefore(programme.from()) && !day.isAfter(programme.to()),
                        row.getBoolean("erased")));
    }
}
