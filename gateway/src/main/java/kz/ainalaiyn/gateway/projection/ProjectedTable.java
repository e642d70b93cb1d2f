package kz.ainalaiyn.gateway.projection;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Which change goes into which table.
 *
 * <p>Each statement takes the aggregate's id, its version, the change's data and the revision. It ends the row that held
 * until now and begins the new one, and does nothing when the version is not newer: duplicates and changes out of order
 * are harmless.
 */
enum ProjectedTable {
    GRADUATE(Set.of("kz.ainalaiyn.graduates.graduate-registered", "kz.ainalaiyn.graduates.graduate-changed"), """
            with change as (select ?::uuid as id, ?::bigint as version, ?::jsonb as data, ?::bigint as revision),
            ended as (
                update graduate t set until_revision = c.revision from change c
                where t.id = c.id and t.until_revision = 9223372036854775807 and t.version < c.version
                returning t.id)
            insert into graduate (id, version, organisation, sex, birth_year, institution, graduation_year, district,
                                  registered_at, from_revision)
            select c.id, c.version, data ->> 'organisation', data ->> 'sex', (data ->> 'birthYear')::integer,
                   data ->> 'institution', (data ->> 'graduationYear')::integer, data ->> 'district',
                   (data ->> 'registeredAt')::timestamptz, c.revision
            from change c
            where exists (select from ended) or not exists (select from graduate t where t.id = c.id)
            """),

    RECORD_LINK(Set.of("kz.ainalaiyn.graduates.record-linked"), """
            with change as (select ?::uuid as id, ?::bigint as version, ?::jsonb as data, ?::bigint as revision),
            ended as (
                update record_link t set until_revision = c.revision from change c
                where t.graduate_id = c.id and t.until_revision = 9223372036854775807 and t.version < c.version
                returning t.graduate_id)
            insert into record_link (graduate_id, version, person_id, from_revision)
            select c.id, c.version, (data ->> 'personId')::uuid, c.revision
            from change c
            where exists (select from ended) or not exists (select from record_link t where t.graduate_id = c.id)
            """),

    PROGRAMME(Set.of("kz.ainalaiyn.events.programme-changed"), """
            with change as (select ?::text as code, ?::bigint as version, ?::jsonb as data, ?::bigint as revision),
            ended as (
                update programme t set until_revision = c.revision from change c
                where t.code = c.code and t.until_revision = 9223372036854775807 and t.version < c.version
                returning t.code)
            insert into programme (code, version, title, zone, starts_on, ends_on, distinct_graduates, from_revision)
            select c.code, c.version, data -> 'title', data ->> 'zone', (data -> 'period' ->> 'from')::date,
                   (data -> 'period' ->> 'to')::date, (data -> 'target' ->> 'distinctGraduates')::integer, c.revision
            from change c
            where exists (select from ended) or not exists (select from programme t where t.code = c.code)
            """),

    EVENT(Set.of("kz.ainalaiyn.events.event-changed"), """
            with change as (select ?::uuid as id, ?::bigint as version, ?::jsonb as data, ?::bigint as revision),
            ended as (
                update event t set until_revision = c.revision from change c
                where t.id = c.id and t.until_revision = 9223372036854775807 and t.version < c.version
                returning t.id)
            insert into event (id, version, programme, type, audience, status, starts_at, from_revision)
            select c.id, c.version, data ->> 'programme', data ->> 'type', data ->> 'audience', data ->> 'status',
                   (data ->> 'startsAt')::timestamptz, c.revision
            from change c
            where exists (select from ended) or not exists (select from event t where t.id = c.id)
            """),

    ATTENDANCE(Set.of("kz.ainalaiyn.events.attendance-recorded"), """
            with change as (select ?::text as id, ?::bigint as version, ?::jsonb as data, ?::bigint as revision),
            ended as (
                update attendance t set until_revision = c.revision from change c
                where t.id = c.id and t.until_revision = 9223372036854775807 and t.version < c.version
                returning t.id)
            insert into attendance (id, version, event_id, graduate_id, status, from_revision)
            select c.id, c.version, (data ->> 'eventId')::uuid, (data ->> 'graduateId')::uuid, data ->> 'status',
                   c.revision
            from change c
            where exists (select from ended) or not exists (select from attendance t where t.id = c.id)
            """),

    CONSULTATION(Set.of("kz.ainalaiyn.events.consultation-changed"), """
            with change as (select ?::uuid as id, ?::bigint as version, ?::jsonb as data, ?::bigint as revision),
            ended as (
                update consultation t set until_revision = c.revision from change c
                where t.id = c.id and t.until_revision = 9223372036854775807 and t.version < c.version
                returning t.id)
            insert into consultation (id, version, programme, graduate_id, topic, status, starts_at, from_revision)
            select c.id, c.version, data ->> 'programme', (data ->> 'graduateId')::uuid, data ->> 'topic',
                   data ->> 'status', (data ->> 'startsAt')::timestamptz, c.revision
            from change c
            where exists (select from ended) or not exists (select from consultation t where t.id = c.id)
            """);

    private final Set<String> changeTypes;
    private final String statement;

    ProjectedTable(Set<String> changeTypes, String statement) {
        this.changeTypes = changeTypes;
        this.statement = statement;
    }

    /** The table that a change of this type goes into; empty for changes that no report needs. */
    static Optional<ProjectedTable> of(String changeType) {
        return Arrays.stream(values())
                .filter(table -> table.changeTypes.contains(changeType))
                .findFirst();
    }

    String statement() {
        return statement;
    }
}
