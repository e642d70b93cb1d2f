package kz.ainalaiyn.gateway.reporting.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static kz.ainalaiyn.gateway.reporting.projection.VersionedTable.named;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which change goes into which table, and by what statement; in the order in which a batch is written. */
enum ProjectedTable {
    GRADUATE(
            Set.of(
                    "kz.ainalaiyn.graduates.graduate-registered",
                    "kz.ainalaiyn.graduates.graduate-changed",
                    "kz.ainalaiyn.graduates.graduate-erased",
                    "kz.ainalaiyn.graduates.graduate-taken-back"),
            named("graduate")
                    .key("id", "subject", "uuid")
                    .column("organisation", "text")
                    .column("sex", "text")
                    .column("birth_year", "birthYear", "integer")
                    .column("institution", "text")
                    .column("graduation_year", "graduationYear", "integer")
                    .column("district", "text")
                    .column("registered_at", "registeredAt", "timestamptz")
                    // To a report a record that was taken back is as one that was erased: nobody is counted by it.
                    .member("takenBackAt", "timestamptz")
                    .derived(
                            "erased",
                            "erasedAt",
                            "timestamptz",
                            "coalesce(\"erasedAt\", \"takenBackAt\") is not null")),

    /** Not versioned: a person gets its ordinal once. */
    PERSON("kz.ainalaiyn.graduates.record-linked", "person", Map.of("personId", "uuid"), """
            insert into person (ordinal, id)
            select (select coalesce(max(ordinal), 0) from person) + row_number() over (order by id), id
            from (select distinct c."personId" as id
                  from (select ?::bigint as revision) asked,
                       jsonb_to_recordset(?::jsonb) as c ("personId" uuid)) told
            where not exists (select from person p where p.id = told.id)
            """),

    RECORD_LINK(
            "kz.ainalaiyn.graduates.record-linked",
            named("record_link")
                    .key("graduate_id", "subject", "uuid")
                    .derived(
                            "person",
                            "personId",
                            "uuid",
                            "(select p.ordinal from person p where p.id = c.\"personId\")")),

    DUPLICATE_CANDIDATE(
            "kz.ainalaiyn.graduates.duplicate-candidate-changed",
            named("duplicate_candidate")
                    .key("id", "subject", "uuid")
                    .derived("first_graduate", "graduates", "uuid[]", "graduates[1]")
                    .derived("second_graduate", "graduates", "uuid[]", "graduates[2]")
                    .column("status", "text")),

    PROGRAMME(
            "kz.ainalaiyn.events.programme-changed",
            named("programme")
                    .key("code", "subject", "text")
                    .column("title", "jsonb")
                    .column("zone", "text")
                    .derived("starts_on", "period", "jsonb", "(period ->> 'from')::date")
                    .derived("ends_on", "period", "jsonb", "(period ->> 'to')::date")
                    .derived("distinct_graduates", "target", "jsonb", "(target ->> 'distinctGraduates')::integer")
                    .column("target", "jsonb")
                    .column("organisations", "jsonb")),

    EVENT(
            "kz.ainalaiyn.events.event-changed",
            named("event")
                    .key("id", "subject", "uuid")
                    .column("programme", "text")
                    .column("type", "text")
                    .column("audience", "text")
                    .column("status", "text")
                    .column("starts_at", "startsAt", "timestamptz")
                    .column("title", "jsonb")
                    .column("venue", "text")
                    .column("guests", "jsonb")
                    .column("head_count", "headCount", "integer")),

    /** Its statement answers which attendances were recorded before, with what status. */
    ATTENDANCE(
            "kz.ainalaiyn.events.attendance-recorded",
            named("attendance")
                    .key("event_id", "eventId", "uuid")
                    .key("graduate_id", "graduateId", "uuid")
                    .column("status", "text")
                    .answering("status")),

    REGISTRATION(
            "kz.ainalaiyn.events.registration-changed",
            named("registration")
                    .key("event_id", "eventId", "uuid")
                    .key("graduate_id", "graduateId", "uuid")
                    .column("status", "text")),

    CONSULTATION(
            "kz.ainalaiyn.events.consultation-changed",
            named("consultation")
                    .key("id", "subject", "uuid")
                    .column("programme", "text")
                    .column("graduate_id", "graduateId", "uuid")
                    .column("topic", "text")
                    .column("status", "text")
                    .column("starts_at", "startsAt", "timestamptz")),

    PUBLICATION(
            "kz.ainalaiyn.events.publication-changed",
            named("publication")
                    .key("id", "subject", "uuid")
                    .column("programme", "text")
                    .column("kind", "text")
                    .derived(
                            "printed",
                            "printed",
                            "boolean",
                            "coalesce(printed, kind in ('BOOKLET', 'POSTER', 'BANNER'))")
                    .column("channel", "text")
                    .column("published_on", "publishedOn", "date")
                    .column("quantity", "integer")
                    .derived("entered_in_error", "status", "text", "status is not distinct from 'ENTERED_IN_ERROR'")),

    COMPETITION(
            "kz.ainalaiyn.grants.competition-changed",
            named("competition")
                    .key("id", "subject", "uuid")
                    .column("programme", "text")
                    .column("title", "jsonb")
                    .column("status", "text")
                    .column("channels", "jsonb")),

    APPLICATION(
            "kz.ainalaiyn.grants.application-changed",
            named("application")
                    .key("id", "subject", "uuid")
                    .column("programme", "text")
                    .column("competition_id", "competitionId", "uuid")
                    .column("status", "text")),

    AWARD(
            "kz.ainalaiyn.grants.award-granted",
            named("award")
                    .key("id", "subject", "uuid")
                    .column("programme", "text")
                    .column("competition_id", "competitionId", "uuid")
                    .column("title", "jsonb")
                    .derived("amount", "amount", "jsonb", "(amount ->> 'amount')::numeric")
                    .derived("currency", "amount", "jsonb", "amount ->> 'currency'")),

    ORGANISATION(
            "kz.ainalaiyn.graduates.organisation-changed",
            named("organisation").key("code", "subject", "text").column("name", "jsonb")),

    DISTRICT(
            "kz.ainalaiyn.graduates.district-changed",
            named("district").key("code", "subject", "text").column("name", "jsonb")),

    INSTITUTION(
            "kz.ainalaiyn.graduates.institution-changed",
            named("institution").key("code", "subject", "text").column("name", "jsonb"));

    private static final Map<String, List<ProjectedTable>> BY_CHANGE_TYPE = Arrays.stream(values())
            .flatMap(table -> table.changeTypes.stream().map(type -> Map.entry(type, table)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

    private final Set<String> changeTypes;
    private final String table;
    private final Map<String, String> members;
    private final String statement;

    ProjectedTable(String changeType, VersionedTable table) {
        this(Set.of(changeType), table);
    }

    ProjectedTable(Set<String> changeTypes, VersionedTable table) {
        this(changeTypes, table.name(), table.members(), table.statement());
    }

    ProjectedTable(String changeType, String table, Map<String, String> members, String statement) {
        this(Set.of(changeType), table, members, statement);
    }

    ProjectedTable(Set<String> changeTypes, String table, Map<String, String> members, String statement) {
        this.changeTypes = changeTypes;
        this.table = table;
        this.members = members;
        this.statement = statement;
    }

    /** Into which tables changes of this type go. */
    static List<ProjectedTable> of(String changeType) {
        return BY_CHANGE_TYPE.getOrDefault(changeType, List.of());
    }

    Set<String> changeTypes() {
        return changeTypes;
    }

    /** The table's name in the database. */
    String table() {
        return table;
    }

    /** What the statement reads of a change: the names of members, with the types of SQL that they must fit. */
    Map<String, String> members() {
        return members;
    }

    /**
     * The statement by which changes go into the table; it takes the revision and an array of what changes tell, together with
     * their {@code subject} and {@code version}, each subject once. What comes twice or out of order is harmless.
     */
    String statement() {
        return statement;
    }
}
