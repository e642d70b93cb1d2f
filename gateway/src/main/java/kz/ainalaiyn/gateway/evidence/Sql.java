package kz.ainalaiyn.gateway.evidence;

/** The statements by which a revision's changes become additions to the two logs. */
final class Sql {
    private Sql() {}

    static final String EVENTS_OF = "select distinct id from event where programme = any (?::text[])";
    static final String CONSULTATIONS_OF = "select distinct id from consultation where programme = any (?::text[])";

    /**
     * By what evidence a revision differs from the one before: the changed attendances and consultations, and those that
     * depend on a changed event, graduate or link, each as it counted before and as it counts now. An occasion that there was
     * not before has no number yet.
     */
    static final String DIFFERENCE = """
            with asked as (select ?::bigint as revision),
            state as (select revision - 1 as revision, -1 as sign from asked union all select revision, 1 from asked),
            attendances as (
                select event_id, graduate_id from unnest(?::uuid[], ?::uuid[]) as changed (event_id, graduate_id)
                union
                select event_id, graduate_id from attendance where event_id = any (?::uuid[])
                union
                select event_id, graduate_id from attendance where graduate_id = any (?::uuid[])
            ),
            consultations as (
                select id from unnest(?::uuid[]) as changed (id)
                union
                select id from consultation where graduate_id = any (?::uuid[])
            ),
            evidence as (
                select s.revision, s.sign, 'ATTENDANCE' as kind, e.type, e.programme, e.starts_at, a.graduate_id
                from attendances c
                join attendance a on a.graduate_id = c.graduate_id and a.event_id = c.event_id and a.status = 'PRESENT'
                join state s on a.from_revision <= s.revision and s.revision < a.until_revision
                join event e on e.id = a.event_id
                    and e.from_revision <= s.revision and s.revision < e.until_revision
                    and e.status = 'HELD' and e.audience = 'GRADUATES'
                union all
                select s.revision, s.sign, 'CONSULTATION', 'CONSULTATION_' || a.topic, a.programme, a.starts_at,
                       a.graduate_id
                from consultations c
                join consultation a on a.id = c.id and a.status = 'COMPLETED'
                join state s on a.from_revision <= s.revision and s.revision < a.until_revision
            ),
            difference as (
                select e.programme, coalesce(l.person, 0) as person, (e.starts_at at time zone p.zone)::date as day,
                       e.kind, e.type, coalesce(g.organisation, 'UNKNOWN') as organisation, sum(e.sign) as difference
                from evidence e
                join programme p on p.code = e.programme
                    and p.from_revision <= e.revision and e.revision < p.until_revision
                left join record_link l on l.graduate_id = e.graduate_id
                    and l.from_revision <= e.revision and e.revision < l.until_revision
                left join graduate g on g.id = e.graduate_id
                    and g.from_revision <= e.revision and e.revision < g.until_revision
                group by 1, 2, 3, 4, 5, 6
                having sum(e.sign) <> 0
            )
            select d.*, o.ordinal as occasion
            from difference d
            left join occasion o using (programme, day, kind, type, organisation)
            """;

    /**
     * Between which persons a revision opens or closes how many candidates: those that it changed, and those of records that it
     * linked anew. What is open is counted and not looked up, so that candidates are found by their ids alone.
     */
    static final String OPEN_PAIRS = """
            with asked as (select ?::bigint as revision, ?::uuid[] as candidates, ?::uuid[] as graduates),
            state as (select revision - 1 as revision, -1 as sign from asked union all select revision, 1 from asked),
            touched as (
                select unnest(candidates) as id from asked
                union
                select c.id from asked join duplicate_candidate c on c.first_graduate = any (asked.graduates)
                union
                select c.id from asked join duplicate_candidate c on c.second_graduate = any (asked.graduates)
            )
            insert into open_pair (revision, one, other, difference)
            select (select revision from asked), least(a.person, b.person), greatest(a.person, b.person),
                   sum(case c.status when 'OPEN' then s.sign else 0 end)
            from touched t
            cross join state s
            join duplicate_candidate c on c.id = t.id
                and c.from_revision <= s.revision and s.revision < c.until_revision
            join record_link a on a.graduate_id = c.first_graduate
                and a.from_revision <= s.revision and s.revision < a.until_revision
            join record_link b on b.graduate_id = c.second_graduate
                and b.from_revision <= s.revision and s.revision < b.until_revision
            where a.person <> b.person
            group by 2, 3
            having sum(case c.status when 'OPEN' then s.sign else 0 end) <> 0
            """;

    /** Which persons have another profile since a revision: those whose records, or links of records, it changed. */
    static final String PROFILES = """
            with asked as (select ?::bigint as revision, ?::uuid[] as graduates),
            affected as (
                select distinct l.person from asked
                join record_link l on l.graduate_id = any (asked.graduates) and l.until_revision >= asked.revision
            ),
            described as (
                select a.person, d.*
                from affected a
                left join lateral (
                    select g.sex, g.birth_year, g.institution, g.graduation_year, g.district
                    from record_link l
                    join graduate g on g.id = l.graduate_id
                    where l.person = a.person
                        and l.until_revision = 9223372036854775807 and g.until_revision = 9223372036854775807
                    order by g.registered_at, g.id
                    limit 1
                ) d on true
            ),
            known as (
                select d.*, p.ordinal
                from described d
                left join profile p using (sex, birth_year, institution, graduation_year, district)
            ),
            present as (
                select k.*,
                       case when sex is null then 0
                            else coalesce(ordinal,
                                (select coalesce(max(ordinal), 0) from profile)
                                    + dense_rank() over (partition by ordinal is null, sex is null
                                                         order by sex, birth_year, institution, graduation_year,
                                                                  district))
                            end as profile
                from known k
            ),
            new as (
                insert into profile (ordinal, sex, birth_year, institution, graduation_year, district)
                select distinct profile, sex, birth_year, institution, graduation_year, district
                from present where ordinal is null and sex is not null
            )
            insert into person_profile (revision, person, profile)
            select asked.revision, p.person, p.profile
            from asked, present p
            where p.profile <> coalesce((select profile from person_profile b
                                         where b.person = p.person order by revision desc limit 1), 0)
            """;
}
