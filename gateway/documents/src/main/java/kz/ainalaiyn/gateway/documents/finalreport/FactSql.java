package kz.ainalaiyn.gateway.documents.finalreport;

/** What is asked of the projection for a final report; each takes a programme and a revision. */
final class FactSql {
    private FactSql() {}

    static final String ORGANISERS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme p on p.code = a.programme
                    and p.from_revision <= a.revision and a.revision < p.until_revision)
            select o.code, o.role, n.name
            from p cross join lateral jsonb_to_recordset(p.organisations) as o (code text, role text)
            left join organisation n on n.code = o.code
                and n.from_revision <= p.revision and p.revision < n.until_revision
            order by array_position(array['IMPLEMENTER', 'HOST'], o.role), o.role, o.code
            """;

    static final String EVENTS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme p on p.code = a.programme
                    and p.from_revision <= a.revision and a.revision < p.until_revision)
            select e.type, e.audience, (e.starts_at at time zone p.zone)::date as day, e.title, e.venue, e.guests,
                   e.head_count
            from p join event e on e.programme = p.code
                and e.from_revision <= p.revision and p.revision < e.until_revision
            where e.status = 'HELD' and (e.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
            order by e.starts_at, e.id
            """;

    static final String CONSULTATIONS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme p on p.code = a.programme
                    and p.from_revision <= a.revision and a.revision < p.until_revision)
            select c.topic, count(*) as count
            from p join consultation c on c.programme = p.code
                and c.from_revision <= p.revision and p.revision < c.until_revision
            where c.status = 'COMPLETED' and (c.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
            group by c.topic
            order by count desc, c.topic
            """;

    static final String CONTESTS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme p on p.code = a.programme
                    and p.from_revision <= a.revision and a.revision < p.until_revision)
            select c.id, c.title, c.channels,
                   (select count(*) from application a
                    where a.programme = p.code and a.competition_id = c.id and a.status <> 'WITHDRAWN'
                        and a.from_revision <= p.revision and p.revision < a.until_revision) as applications
            from p join competition c on c.programme = p.code
                and c.from_revision <= p.revision and p.revision < c.until_revision
            where c.status not in ('DRAFT', 'RULES_APPROVED', 'CANCELLED')
            order by c.id
            """;

    static final String AWARDS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme p on p.code = a.programme
                    and p.from_revision <= a.revision and a.revision < p.until_revision)
            select w.competition_id, w.title, w.amount, w.currency
            from p join award w on w.programme = p.code
                and w.from_revision <= p.revision and p.revision < w.until_revision
            order by w.competition_id, w.amount desc, w.id
            """;

    static final String PUBLICATIONS = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme p on p.code = a.programme
                    and p.from_revision <= a.revision and a.revision < p.until_revision)
            select b.kind, b.channel, count(*) as count
            from p join publication b on b.programme = p.code
                and b.from_revision <= p.revision and p.revision < b.until_revision
            where not b.printed and b.published_on between p.starts_on and p.ends_on
            group by b.kind, b.channel
            order by count desc, b.kind, b.channel
            """;

    static final String PRINTED = """
            with asked as (select ?::text as programme, ?::bigint as revision),
            p as (
                select p.*, a.revision from asked a join programme p on p.code = a.programme
                    and p.from_revision <= a.revision and a.revision < p.until_revision)
            select b.kind, sum(b.quantity)::integer as quantity
            from p join publication b on b.programme = p.code
                and b.from_revision <= p.revision and p.revision < b.until_revision
            where b.printed and (b.published_on is null or b.published_on between p.starts_on and p.ends_on)
            group by b.kind
            order by b.kind
            """;
}
