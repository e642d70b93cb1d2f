package kz.ainalaiyn.gateway.reporting.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which change goes into which table.
 *
 * <p>Each statement takes the revision and an array of what changes tell, together with their {@code subject} and
 * {@code version}, each subject once. It ends the rows that held until now and begins the new ones, and does nothing where the
 * version is not newer: duplicates and changes out of order are harmless. That of {@link #ATTENDANCE} answers which were
 * recorded already, with what status, and whether the change is newer.
 */
enum ProjectedTable {
    GRADUATE(
            Set.of(
                    "kz.ainalaiyn.graduates.graduate-registered",
                    "kz.ainalaiyn.graduates.graduate-changed",
                    "kz.ainalaiyn.graduates.graduate-erased"),
            """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject uuid, version bigint, organisation text, sex text, "birthYear" integer, institution text,
                    "graduationYear" integer, district text, "registeredAt" timestamptz, "erasedAt" timestamptz)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join graduate t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update graduate t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into graduate (id, version, organisation, sex, birth_year, institution, graduation_year, district,
                                  registered_at, erased, from_revision)
            select subject, version, organisation, sex, "birthYear", institution, "graduationYear", district,
                   "registeredAt", "erasedAt" is not null, revision
            from newer
            """),

    PERSON(Set.of("kz.ainalaiyn.graduates.record-linked"), """
            insert into person (ordinal, id)
            select (select coalesce(max(ordinal), 0) from person) + row_number() over (order by id), id
            from (select distinct c."personId" as id
                  from (select ?::bigint as revision) asked,
                       jsonb_to_recordset(?::jsonb) as c ("personId" uuid)) told
            where not exists (select from person p where p.id = told.id)
            """),

    RECORD_LINK(Set.of("kz.ainalaiyn.graduates.record-linked"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (subject uuid, version bigint, "personId" uuid)),
            newer as (
                select c.*, t.graduate_id is not null as again from change c
                left join record_link t on t.graduate_id = c.subject and t.until_revision = 9223372036854775807
                where t.graduate_id is null or t.version < c.version),
            ended as (
                update record_link t set until_revision = c.revision from newer c
                where c.again and t.graduate_id = c.subject and t.until_revision = 9223372036854775807)
            insert into record_link (graduate_id, version, person, from_revision)
            select c.subject, c.version, p.ordinal, c.revision from newer c join person p on p.id = c."personId"
            """),

    DUPLICATE_CANDIDATE(Set.of("kz.ainalaiyn.graduates.duplicate-candidate-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (subject uuid, version bigint, graduates uuid[], status text)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join duplicate_candidate t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update duplicate_candidate t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into duplicate_candidate (id, version, first_graduate, second_graduate, status, from_revision)
            select subject, version, graduates[1], graduates[2], status, revision
            from newer
            """),

    PROGRAMME(Set.of("kz.ainalaiyn.events.programme-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject text, version bigint, title jsonb, zone text, period jsonb, target jsonb,
                    organisations jsonb)),
            newer as (
                select c.*, t.code is not null as again from change c
                left join programme t on t.code = c.subject and t.until_revision = 9223372036854775807
                where t.code is null or t.version < c.version),
            ended as (
                update programme t set until_revision = c.revision from newer c
                where c.again and t.code = c.subject and t.until_revision = 9223372036854775807)
            insert into programme (code, version, title, zone, starts_on, ends_on, distinct_graduates, target,
                                   organisations, from_revision)
            select subject, version, title, zone, (period ->> 'from')::date, (period ->> 'to')::date,
                   (target ->> 'distinctGraduates')::integer, target, organisations, revision
            from newer
            """),

    EVENT(Set.of("kz.ainalaiyn.events.event-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject uuid, version bigint, programme text, type text, audience text, status text,
                    "startsAt" timestamptz, title jsonb, venue text, guests jsonb, "headCount" integer)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join event t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update event t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into event (id, version, programme, type, audience, status, starts_at, title, venue, guests,
                               head_count, from_revision)
            select subject, version, programme, type, audience, status, "startsAt", title, venue, guests, "headCount",
                   revision
            from newer
            """),

    ATTENDANCE(Set.of("kz.ainalaiyn.events.attendance-recorded"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    version bigint, "eventId" uuid, "graduateId" uuid, status text)),
            known as (
                select c.*, t.status as before, t.event_id is null or t.version < c.version as newer from change c
                left join attendance t on t.event_id = c."eventId" and t.graduate_id = c."graduateId"
                    and t.until_revision = 9223372036854775807),
            ended as (
                update attendance t set until_revision = c.revision from known c
                where c.before is not null and c.newer and t.event_id = c."eventId" and t.graduate_id = c."graduateId"
                    and t.until_revision = 9223372036854775807),
            begun as (
                insert into attendance (event_id, graduate_id, version, status, from_revision)
                select "eventId", "graduateId", version, status, revision from known where newer)
            select "eventId", "graduateId", before, newer from known where before is not null
            """),

    REGISTRATION(Set.of("kz.ainalaiyn.events.registration-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    version bigint, "eventId" uuid, "graduateId" uuid, status text)),
            newer as (
                select c.*, t.event_id is not null as again from change c
                left join registration t on t.event_id = c."eventId" and t.graduate_id = c."graduateId"
                    and t.until_revision = 9223372036854775807
                where t.event_id is null or t.version < c.version),
            ended as (
                update registration t set until_revision = c.revision from newer c
                where c.again and t.event_id = c."eventId" and t.graduate_id = c."graduateId"
                    and t.until_revision = 9223372036854775807)
            insert into registration (event_id, graduate_id, version, status, from_revision)
            select "eventId", "graduateId", version, status, revision from newer
            """),

    CONSULTATION(Set.of("kz.ainalaiyn.events.consultation-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject uuid, version bigint, programme text, "graduateId" uuid, topic text, status text,
                    "startsAt" timestamptz)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join consultation t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update consultation t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into consultation (id, version, programme, graduate_id, topic, status, starts_at, from_revision)
            select subject, version, programme, "graduateId", topic, status, "startsAt", revision
            from newer
            """),

    PUBLICATION(Set.of("kz.ainalaiyn.events.publication-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject uuid, version bigint, programme text, kind text, printed boolean, channel text,
                    "publishedOn" date, quantity integer)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join publication t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update publication t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into publication (id, version, programme, kind, printed, channel, published_on, quantity, from_revision)
            select subject, version, programme, kind, coalesce(printed, kind in ('BOOKLET', 'POSTER', 'BANNER')), channel,
                   "publishedOn", quantity, revision
            from newer
            """),

    COMPETITION(Set.of("kz.ainalaiyn.grants.competition-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject uuid, version bigint, programme text, title jsonb, status text, channels jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join competition t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update competition t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into competition (id, version, programme, title, status, channels, from_revision)
            select subject, version, programme, title, status, channels, revision
            from newer
            """),

    APPLICATION(Set.of("kz.ainalaiyn.grants.application-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject uuid, version bigint, programme text, "competitionId" uuid, status text)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join application t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update application t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into application (id, version, programme, competition_id, status, from_revision)
            select subject, version, programme, "competitionId", status, revision
            from newer
            """),

    AWARD(Set.of("kz.ainalaiyn.grants.award-granted"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (
                    subject uuid, version bigint, programme text, "competitionId" uuid, title jsonb, amount jsonb)),
            newer as (
                select c.*, t.id is not null as again from change c
                left join award t on t.id = c.subject and t.until_revision = 9223372036854775807
                where t.id is null or t.version < c.version),
            ended as (
                update award t set until_revision = c.revision from newer c
                where c.again and t.id = c.subject and t.until_revision = 9223372036854775807)
            insert into award (id, version, programme, competition_id, title, amount, currency, from_revision)
            select subject, version, programme, "competitionId", title, (amount ->> 'amount')::numeric,
                   amount ->> 'currency', revision
            from newer
            """),

    ORGANISATION(Set.of("kz.ainalaiyn.graduates.organisation-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, name jsonb)),
            newer as (
                select c.*, t.code is not null as again from change c
                left join organisation t on t.code = c.subject and t.until_revision = 9223372036854775807
                where t.code is null or t.version < c.version),
            ended as (
                update organisation t set until_revision = c.revision from newer c
                where c.again and t.code = c.subject and t.until_revision = 9223372036854775807)
            insert into organisation (code, version, name, from_revision)
            select subject, version, name, revision
            from newer
            """),

    DISTRICT(Set.of("kz.ainalaiyn.graduates.district-changed"), """
            with change as (
                select ?::bigint as revision, c.*
                from jsonb_to_recordset(?::jsonb) as c (subject text, version bigint, name jsonb)),
            newer as (
                select c.*, t.code is not null as again from change c
                left join district t on t.code = c.subject and t.until_revision = 9223372036854775807
                where t.code is null or t.version < c.version),
            ended as (
                update district t set until_revision = c.revision from newer c
                where c.again and t.code = c.subject and t.until_revision = 9223372036854775807)
            insert into district (code, version, name, from_revision)
            select subject, version, name, revision
            from newer
            """);

    private static final Map<String, List<ProjectedTable>> BY_CHANGE_TYPE = Arrays.stream(values())
            .flatMap(table -> table.changeTypes.stream().map(type -> Map.entry(type, table)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

    private final Set<String> changeTypes;
    private final String statement;

    ProjectedTable(Set<String> changeTypes, String statement) {
        this.changeTypes = changeTypes;
        this.statement = statement;
    }

    /** Into which tables changes of this type go. */
    static List<ProjectedTable> of(String changeType) {
        return BY_CHANGE_TYPE.getOrDefault(changeType, List.of());
    }

    String statement() {
        return statement;
    }
}
