package kz.ainalaiyn.gateway.documents.finalreport;

/** The statements that read a programme's facts; each takes a programme and a revision. */
final class ProgrammeFactsSql {
    private ProgrammeFactsSql() {}

    static final String ORGANISERS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
            select o.code, o.role, n.name
            from p cross join lateral jsonb_to_recordset(p.organisations) as o (code text, role text)
            left join organisation_as_of(p.revision) n on n.code = o.code
            order by array_position(array['IMPLEMENTER', 'HOST'], o.role), o.role, o.code
            """;

    static final String EVENTS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
            select e.type, e.audience, (e.starts_at at time zone p.zone)::date as day, e.title, e.venue, e.guests,
                   e.head_count
            from p join event_as_of(p.revision) e on e.programme = p.code
            where e.status = 'HELD' and (e.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
            order by e.starts_at, e.id
            """;

    static final String CONSULTATIONS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
            select c.topic, count(*) as count
            from p join consultation_as_of(p.revision) c on c.programme = p.code
            where c.status = 'COMPLETED' and (c.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
            group by c.topic
            order by count desc, c.topic
            """;

    static final String CONTESTS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
            select c.id, c.title, c.channels,
                   (select count(*) from application_as_of(p.revision) a
                    where a.programme = p.code and a.competition_id = c.id and a.status not in ('WITHDRAWN', 'ENTERED_IN_ERROR')) as applications
            from p join competition_as_of(p.revision) c on c.programme = p.code
            where c.status not in ('DRAFT', 'RULES_APPROVED', 'CANCELLED')
            order by c.id
            """;

    static final String AWARDS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
            select w.competition_id, w.title, w.amount, w.currency
            from p join award_as_of(p.revision) w on w.programme = p.code
            order by w.competition_id, w.amount desc, w.id
            """;

    static final String PUBLICATIONS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
            select b.kind, b.channel, count(*) as count
            from p join publication_as_of(p.revision) b on b.programme = p.code
            where not b.entered_in_error and not b.printed and b.published_on between p.starts_on and p.ends_on
            group by b.kind, b.channel
            order by count desc, b.kind, b.channel
            """;

    static final String PRINTED = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
            select b.kind, sum(b.quantity)::integer as quantity
            from p join publication_as_of(p.revision) b on b.programme = p.code
            where not b.entered_in_error and b.printed and (b.published_on is null or b.published_on between p.starts_on and p.ends_on)
            group by b.kind
            order by b.kind
            """;
}
