package kz.ainalaiyn.gateway.projection;

import java.util.Set;

/**
 * Which change goes into which table.
 *
 * <p>Each statement takes the revision and an array of changes, {@code {"subject", "version", "data"}}, each subject once.
 * It ends the rows that held until now and begins the new ones, and does nothing where the version is not newer: duplicates
 * and changes out of order are harmless.
 */
enum ProjectedTable {
    GRADUATE(Set.of("kz.ainalaiyn.graduates.graduate-registered", "kz.ainalaiyn.graduates.graduate-changed"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join graduate t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update graduate t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into graduate (id, version, organisation, sex, birth_year, institution, graduation_year, district,
                                  registered_at, from_revision)
            select id, version, data ->> 'organisation', data ->> 'sex', (data ->> 'birthYear')::integer,
                   data ->> 'institution', (data ->> 'graduationYear')::integer, data ->> 'district',
                   (data ->> 'registeredAt')::timestamptz, revision
            from newer
            """),

    PERSON(Set.of("kz.ainalaiyn.graduates.record-linked"), """
            insert into person (ordinal, id)
            select (select coalesce(max(ordinal), 0) from person) + row_number() over (order by id), id
            from (select distinct (c.data ->> 'personId')::uuid as id
                  from (select ?::bigint as revision) asked,
                       jsonb_to_recordset(?::jsonb) as c (data jsonb)) told
            where not exists (select from person p where p.id = told.id)
            """),

    RECORD_LINK(Set.of("kz.ainalaiyn.graduates.record-linked"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version,
                       (c.data ->> 'personId')::uuid as person_id
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.graduate_id is not null as again from change c
                left join record_link t on t.graduate_id = c.id and t.until_revision = 9223372036854775807
                where t.graduate_id is null or t.version < c.version),
            ended as (
                update record_link t set until_revision = c.revision from newer c
                where c.again and t.graduate_id = c.id and t.until_revision = 9223372036854775807)
            insert into record_link (graduate_id, version, person, from_revision)
            select c.id, c.version, p.ordinal, c.revision from newer c join person p on p.id = c.person_id
            """),

    DUPLICATE_CANDIDATE(Set.of("kz.ainalaiyn.graduates.duplicate-candidate-changed"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join duplicate_candidate t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update duplicate_candidate t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into duplicate_candidate (id, version, first_graduate, second_graduate, status, from_revision)
            select id, version, (data -> 'graduates' ->> 0)::uuid, (data -> 'graduates' ->> 1)::uuid, data ->> 'status',
                   revision
            from newer
            """),

    PROGRAMME(Set.of("kz.ainalaiyn.events.programme-changed"), """
            with change as (
                select ?::bigint as revision, c.subject as code, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.code is not null as again from change c
                left join programme t on t.code = c.code and t.until_revision = 9223372036854775807
                where t.code is null or t.version < c.version),
            ended as (
                update programme t set until_revision = c.revision from newer c
                where c.again and t.code = c.code and t.until_revision = 9223372036854775807)
            insert into programme (code, version, title, zone, starts_on, ends_on, distinct_graduates, target,
                                   organisations, from_revision)
            select code, version, data -> 'title', data ->> 'zone', (data -> 'period' ->> 'from')::date,
                   (data -> 'period' ->> 'to')::date, (data -> 'target' ->> 'distinctGraduates')::integer,
                   data -> 'target', data -> 'organisations', revision
            from newer
            """),

    EVENT(Set.of("kz.ainalaiyn.events.event-changed"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join event t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update event t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into event (id, version, programme, type, audience, status, starts_at, title, venue, guests,
                               head_count, from_revision)
            select id, version, data ->> 'programme', data ->> 'type', data ->> 'audience', data ->> 'status',
                   (data ->> 'startsAt')::timestamptz, data -> 'title', data ->> 'venue', data -> 'guests',
                   (data ->> 'headCount')::integer, revision
            from newer
            """),

    ATTENDANCE(Set.of("kz.ainalaiyn.events.attendance-recorded"), """
            with change as (
                select ?::bigint as revision, (c.data ->> 'eventId')::uuid as event_id,
                       (c.data ->> 'graduateId')::uuid as graduate_id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (version bigint, data jsonb)),
            newer as (
                select c.*, t.event_id is not null as again from change c
                left join attendance t on t.event_id = c.event_id and t.graduate_id = c.graduate_id
                    and t.until_revision = 9223372036854775807
                where t.event_id is null or t.version < c.version),
            ended as (
                update attendance t set until_revision = c.revision from newer c
                where c.again and t.event_id = c.event_id and t.graduate_id = c.graduate_id
                    and t.until_revision = 9223372036854775807)
            insert into attendance (event_id, graduate_id, version, status, from_revision)
            select event_id, graduate_id, version, data ->> 'status', revision from newer
            """),

    REGISTRATION(Set.of("kz.ainalaiyn.events.registration-changed"), """
            with change as (
                select ?::bigint as revision, (c.data ->> 'eventId')::uuid as event_id,
                       (c.data ->> 'graduateId')::uuid as graduate_id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (version bigint, data jsonb)),
            newer as (
                select c.*, t.event_id is not null as again from change c
                left join registration t on t.event_id = c.event_id and t.graduate_id = c.graduate_id
                    and t.until_revision = 9223372036854775807
                where t.event_id is null or t.version < c.version),
            ended as (
                update registration t set until_revision = c.revision from newer c
                where c.again and t.event_id = c.event_id and t.graduate_id = c.graduate_id
                    and t.until_revision = 9223372036854775807)
            insert into registration (event_id, graduate_id, version, status, from_revision)
            select event_id, graduate_id, version, data ->> 'status', revision from newer
            """),

    CONSULTATION(Set.of("kz.ainalaiyn.events.consultation-changed"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join consultation t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update consultation t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into consultation (id, version, programme, graduate_id, topic, status, starts_at, from_revision)
            select id, version, data ->> 'programme', (data ->> 'graduateId')::uuid, data ->> 'topic',
                   data ->> 'status', (data ->> 'startsAt')::timestamptz, revision
            from newer
            """),

    PUBLICATION(Set.of("kz.ainalaiyn.events.publication-changed"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join publication t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update publication t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into publication (id, version, programme, kind, printed, channel, published_on, quantity, from_revision)
            select id, version, data ->> 'programme', data ->> 'kind',
                   coalesce((data ->> 'printed')::boolean, data ->> 'kind' in ('BOOKLET', 'POSTER', 'BANNER')),
                   data ->> 'channel', (data ->> 'publishedOn')::date, (data ->> 'quantity')::integer, revision
            from newer
            """),

    COMPETITION(Set.of("kz.ainalaiyn.grants.competition-changed"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join competition t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update competition t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into competition (id, version, programme, title, status, channels, from_revision)
            select id, version, data ->> 'programme', data -> 'title', data ->> 'status', data -> 'channels', revision
            from newer
            """),

    APPLICATION(Set.of("kz.ainalaiyn.grants.application-changed"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join application t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update application t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into application (id, version, programme, competition_id, status, from_revision)
            select id, version, data ->> 'programme', (data ->> 'competitionId')::uuid, data ->> 'status', revision
            from newer
            """),

    AWARD(Set.of("kz.ainalaiyn.grants.award-granted"), """
            with change as (
                select ?::bigint as revision, c.subject::uuid as id, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join award t on t.id = c.id and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update award t set until_revision = c.revision from newer c
                where c.again and t.id = c.id and t.until_revision = 9223372036854775807)
            insert into award (id, version, programme, competition_id, title, amount, currency, from_revision)
            select id, version, data ->> 'programme', (data ->> 'competitionId')::uuid, data -> 'title',
                   (data -> 'amount' ->> 'amount')::numeric, data -> 'amount' ->> 'currency', revision
            from newer
            """),

    ORGANISATION(Set.of("kz.ainalaiyn.graduates.organisation-changed"), """
            with change as (
                select ?::bigint as revision, c.subject as code, c.version, c.data
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, data jsonb)),
            newer as (
                select c.*, t.code is not null as again from change c
                left join organisation t on t.code = c.code and t.until_revision = 9223372036854775807
                where t.code is null or t.version < c.version),
            ended as (
                update organisation t set until_revision = c.revision from newer c
                where c.again and t.code = c.code and t.until_revision = 9223372036854775807)
            insert into organisation (code, version, name, from_revision)
            select code, version, data -> 'name', revision
            from newer
            """);

    private final Set<String> changeTypes;
    private final String statement;

    ProjectedTable(Set<String> changeTypes, String statement) {
        this.changeTypes = changeTypes;
        this.statement = statement;
    }

    /** Whether changes of this type go into the table. */
    boolean takes(String changeType) {
        return changeTypes.contains(changeType);
    }

    String statement() {
        return statement;
    }
}
