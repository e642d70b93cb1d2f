package kz.ainalaiyn.gateway.reporting.evidence;

/** The statements by which a revision's changes become additions to the two logs. */
final class Sql {
    private Sql() {}

    /** Which of these programmes have other days than before a revision: one that is new, or in another zone now. */
    static final String REZONED_PROGRAMMES = """
            select now.code
            from (select ?::bigint as revision, ?::text[] as programmes) asked
            join programme_as_of(asked.revision) now on now.code = any (asked.programmes)
            left join programme_as_of(asked.revision - 1) before on before.code = now.code
            where before.zone is distinct from now.zone
            """;

    /** Which of these events count for something else than before a revision, or not any more, or only now. */
    static final String RECLASSIFIED_EVENTS = """
            select now.id
            from (select ?::bigint as revision, ?::uuid[] as events) asked
            join event_as_of(asked.revision) now on now.id = any (asked.events)
            left join event_as_of(asked.revision - 1) before on before.id = now.id
            where (before.programme, before.type, before.audience, before.status, before.starts_at)
                is distinct from (now.programme, now.type, now.audience, now.status, now.starts_at)
            """;

    static final String EVENTS_OF = "select distinct id from event where programme = any (?::text[])";
    static final String CONSULTATIONS_OF = "select distinct id from consultation where programme = any (?::text[])";

    /** The presence that was recorded before a revision, at these events and of these records, and whether it still holds. */
    static final String ATTENDANCES = """
            with asked as (select ?::bigint as revision, ?::uuid[] as events, ?::uuid[] as graduates),
            touched as (
                select a.* from asked join attendance_as_of(asked.revision - 1) a on a.event_id = any (asked.events)
                union
                select a.* from asked join attendance_as_of(asked.revision - 1) a on a.graduate_id = any (asked.graduates)
            )
            select t.event_id, t.graduate_id, exists (
                       select from attendance_as_of(asked.revision) a
                       where a.graduate_id = t.graduate_id and a.event_id = t.event_id
                           and a.from_revision = t.from_revision) as still
            from asked
            join touched t on t.status = 'PRESENT'
            """;

    /** Which of these events an attendance counted at, at a revision, and for what. */
    static final String HELD_EVENTS = """
            select e.id, e.programme, (e.starts_at at time zone p.zone)::date as day, e.type
            from (select ?::bigint as revision, ?::uuid[] as events) asked
            join event_as_of(asked.revision) e on e.id = any (asked.events)
                and e.status = 'HELD' and e.audience = 'GRADUATES'
            join programme_as_of(asked.revision) p on p.code = e.programme
            """;

    /** Which of these consultations, and of those of these records, counted at a revision, and for what. */
    static final String COMPLETED_CONSULTATIONS = """
            with asked as (select ?::bigint as revision, ?::uuid[] as consultations, ?::uuid[] as graduates),
            touched as (
                select unnest(consultations) as id from asked
                union
                select c.id from asked join consultation c on c.graduate_id = any (asked.graduates)
            )
            select c.graduate_id, c.programme, (c.starts_at at time zone p.zone)::date as day,
                   'CONSULTATION_' || c.topic as type
            from asked
            cross join touched t
            join consultation_as_of(asked.revision) c on c.id = t.id and c.status = 'COMPLETED'
            join programme_as_of(asked.revision) p on p.code = c.programme
            """;

    /** Whose these records were at a revision, of which organisations, and which were erased; any can be told first. */
    static final String RECORDS = """
            with asked as not materialized (select ?::bigint as revision, ?::uuid[] as graduates),
            linked as (
                select l.graduate_id, l.person
                from asked
                join record_link_as_of(asked.revision) l on l.graduate_id = any (asked.graduates)
            ),
            told as (
                select g.id as graduate_id, g.organisation, g.erased
                from asked
                join graduate_as_of(asked.revision) g on g.id = any (asked.graduates)
            )
            select graduate_id, person, organisation, coalesce(erased, false) as erased
            from linked full join told using (graduate_id)
            """;

    /**
     * The ordinals of occasions by their places in what is asked; those that a programme did not have before get the next, in an order
     * that is theirs and not that of the rows: whoever repeats a revision must come to the same.
     */
    static final String OCCASIONS = """
            with met as (
                select * from unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
                    with ordinality as m (programme, day, kind, type, organisation, place)),
            known as (
                select m.*, o.ordinal from met m
                left join occasion o using (programme, day, kind, type, organisation)),
            last as (
                select programme, (select coalesce(max(o.ordinal), -1) from occasion o
                                   where o.programme = k.programme) as ordinal
                from (select distinct programme from known where ordinal is null) k),
            new as (
                select place, programme, day, kind, type, organisation,
                       last.ordinal
                           + row_number() over (partition by programme order by day, kind, type, organisation) as ordinal
                from known join last using (programme) where known.ordinal is null),
            added as (
                insert into occasion (programme, ordinal, day, kind, type, organisation)
                select programme, ordinal, day, kind, type, organisation from new)
            select place, ordinal, true as known from known where ordinal is not null
            union all
            select place, ordinal, false from new
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
            insert into potential_duplicate (revision, one, other, difference)
            select (select revision from asked), least(a.person, b.person), greatest(a.person, b.person),
                   sum(case c.status when 'OPEN' then s.sign else 0 end)
            from touched t
            cross join state s
            join duplicate_candidate_as_of(s.revision) c on c.id = t.id
            join record_link_as_of(s.revision) a on a.graduate_id = c.first_graduate
            join record_link_as_of(s.revision) b on b.graduate_id = c.second_graduate
            where a.person <> b.person
            group by 2, 3
            having sum(case c.status when 'OPEN' then s.sign else 0 end) <> 0
            """;

    /** Which persons have another profile since a revision: those whose records, or links of records, it changed. */
    static final String PROFILES = """
            with asked as (select ?::bigint as revision, ?::uuid[] as graduates),
            affected as (
                select l.person from asked
                join record_link_as_of(asked.revision - 1) l on l.graduate_id = any (asked.graduates)
                union
                select l.person from asked
                join record_link_as_of(asked.revision) l on l.graduate_id = any (asked.graduates)
            ),
            described as (
                select a.person, d.*
                from affected a
                left join lateral (
                    select g.sex, g.birth_year, g.institution, g.graduation_year, g.district
                    from record_link_latest() l
                    join graduate_latest() g on g.id = l.graduate_id
                    where l.person = a.person and not g.erased
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

    /**
     * Marks the programmes of what a revision changed, of what had been recorded of the same persons and of those whom open candidates
     * join to them, since a range of one programme can hang on a chain through records that it does not know; and, where codes have
     * other names or the chains are longer than the limit, all. A programme from which something was taken away is among them: earlier
     * versions are looked at, too.
     */
    static final String CHANGED_PROGRAMMES = """
            with recursive asked as (
                select ?::bigint as revision, ?::uuid[] as graduates, ?::uuid[] as candidates, ?::uuid[] as events,
                       ?::uuid[] as consultations, ?::uuid[] as publications, ?::uuid[] as competitions,
                       ?::uuid[] as applications, ?::uuid[] as awards, ?::text[] as programmes, ?::boolean as names
            ),
            before_and_now as (select revision - 1 as revision from asked union all select revision from asked),
            compared as (
                select d.first_graduate, d.second_graduate
                from asked join duplicate_candidate d on d.id = any (asked.candidates)
            ),
            told as (
                select unnest(graduates) as id from asked
                union select first_graduate from compared
                union select second_graduate from compared
            ),
            joined as (
                select id from told
                union
                select next.id
                from joined
                cross join asked
                cross join lateral (
                    select other.graduate_id as id
                    from record_link own join record_link other on other.person = own.person
                    where own.graduate_id = joined.id
                    union all
                    select d.second_graduate from before_and_now s cross join duplicate_candidate_as_of(s.revision) d
                    where d.first_graduate = joined.id and d.status = 'OPEN'
                    union all
                    select d.first_graduate from before_and_now s cross join duplicate_candidate_as_of(s.revision) d
                    where d.second_graduate = joined.id and d.status = 'OPEN'
                ) next
            ),
            record as materialized (select id from joined limit 20000),
            attended as (
                select unnest(events) as id from asked
                union select a.event_id from record join attendance a on a.graduate_id = record.id
                union select r.event_id from record join registration r on r.graduate_id = record.id
            ),
            changed as (
                select unnest(programmes) as programme from asked
                union select e.programme from attended join event e on e.id = attended.id
                union select c.programme from record join consultation c on c.graduate_id = record.id
                union select c.programme from asked join consultation c on c.id = any (asked.consultations)
                union select p.programme from asked join publication p on p.id = any (asked.publications)
                union select c.programme from asked join competition c on c.id = any (asked.competitions)
                union select a.programme from asked join application a on a.id = any (asked.applications)
                union select a.programme from asked join award a on a.id = any (asked.awards)
                union select r.programme from asked join programme_revision r
                      on asked.names or (select count(*) from record) = 20000
            )
            insert into programme_revision (programme, revision)
            select changed.programme, asked.revision from changed cross join asked
            on conflict (programme) do update set revision = excluded.revision
            """;
}
