-- GRADUATE
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, organisation text, sex text, "birthYear" integer, institution text, "graduationYear" integer, district text, "registeredAt" timestamptz, "takenBackAt" timestamptz, "erasedAt" timestamptz)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join graduate t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update graduate t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into graduate (id, organisation, sex, birth_year, institution, graduation_year, district, registered_at, erased, version, from_revision)
select subject, organisation, sex, "birthYear", institution, "graduationYear", district, "registeredAt", coalesce("erasedAt", "takenBackAt") is not null, version, revision from known c where newer

-- PERSON
insert into person (ordinal, id)
select (select coalesce(max(ordinal), 0) from person) + row_number() over (order by id), id
from (select distinct c."personId" as id
      from (select ?::bigint as revision) asked,
           jsonb_to_recordset(?::jsonb) as c ("personId" uuid)) told
where not exists (select from person p where p.id = told.id)

-- RECORD_LINK
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, "personId" uuid)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join record_link t on t.graduate_id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update record_link t set until_revision = c.revision from known c
    where c.again and c.newer and t.graduate_id = c.subject and t.until_revision = 9223372036854775807)
insert into record_link (graduate_id, person, version, from_revision)
select subject, (select p.ordinal from person p where p.id = c."personId"), version, revision from known c where newer

-- DUPLICATE_CANDIDATE
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, graduates uuid[], status text)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join duplicate_candidate t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update duplicate_candidate t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into duplicate_candidate (id, first_graduate, second_graduate, status, version, from_revision)
select subject, graduates[1], graduates[2], status, version, revision from known c where newer

-- PROGRAMME
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject text, title jsonb, zone text, period jsonb, target jsonb, organisations jsonb)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join programme t on t.code = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update programme t set until_revision = c.revision from known c
    where c.again and c.newer and t.code = c.subject and t.until_revision = 9223372036854775807)
insert into programme (code, title, zone, starts_on, ends_on, distinct_graduates, target, organisations, version, from_revision)
select subject, title, zone, (period ->> 'from')::date, (period ->> 'to')::date, (target ->> 'distinctGraduates')::integer, target, organisations, version, revision from known c where newer

-- EVENT
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, programme text, type text, audience text, status text, "startsAt" timestamptz, title jsonb, venue text, guests jsonb, "headCount" integer)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join event t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update event t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into event (id, programme, type, audience, status, starts_at, title, venue, guests, head_count, version, from_revision)
select subject, programme, type, audience, status, "startsAt", title, venue, guests, "headCount", version, revision from known c where newer

-- ATTENDANCE
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, "eventId" uuid, "graduateId" uuid, status text)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer, t.status as before
    from change c
    left join attendance t on t.event_id = c."eventId" and t.graduate_id = c."graduateId" and t.until_revision = 9223372036854775807),
ended as (
    update attendance t set until_revision = c.revision from known c
    where c.again and c.newer and t.event_id = c."eventId" and t.graduate_id = c."graduateId" and t.until_revision = 9223372036854775807),
begun as (
    insert into attendance (event_id, graduate_id, status, version, from_revision)
    select "eventId", "graduateId", status, version, revision from known c where newer)
select "eventId", "graduateId", before, newer from known where again

-- REGISTRATION
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, "eventId" uuid, "graduateId" uuid, status text)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join registration t on t.event_id = c."eventId" and t.graduate_id = c."graduateId" and t.until_revision = 9223372036854775807),
ended as (
    update registration t set until_revision = c.revision from known c
    where c.again and c.newer and t.event_id = c."eventId" and t.graduate_id = c."graduateId" and t.until_revision = 9223372036854775807)
insert into registration (event_id, graduate_id, status, version, from_revision)
select "eventId", "graduateId", status, version, revision from known c where newer

-- CONSULTATION
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, programme text, "graduateId" uuid, topic text, status text, "startsAt" timestamptz)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join consultation t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update consultation t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into consultation (id, programme, graduate_id, topic, status, starts_at, version, from_revision)
select subject, programme, "graduateId", topic, status, "startsAt", version, revision from known c where newer

-- PUBLICATION
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, programme text, kind text, printed boolean, channel text, "publishedOn" date, quantity integer, status text)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join publication t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update publication t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into publication (id, programme, kind, printed, channel, published_on, quantity, entered_in_error, version, from_revision)
select subject, programme, kind, coalesce(printed, kind in ('BOOKLET', 'POSTER', 'BANNER')), channel, "publishedOn", quantity, status is not distinct from 'ENTERED_IN_ERROR', version, revision from known c where newer

-- COMPETITION
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, programme text, title jsonb, status text, channels jsonb)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join competition t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update competition t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into competition (id, programme, title, status, channels, version, from_revision)
select subject, programme, title, status, channels, version, revision from known c where newer

-- APPLICATION
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, programme text, "competitionId" uuid, status text)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join application t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update application t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into application (id, programme, competition_id, status, version, from_revision)
select subject, programme, "competitionId", status, version, revision from known c where newer

-- AWARD
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject uuid, programme text, "competitionId" uuid, title jsonb, amount jsonb)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join award t on t.id = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update award t set until_revision = c.revision from known c
    where c.again and c.newer and t.id = c.subject and t.until_revision = 9223372036854775807)
insert into award (id, programme, competition_id, title, amount, currency, version, from_revision)
select subject, programme, "competitionId", title, (amount ->> 'amount')::numeric, amount ->> 'currency', version, revision from known c where newer

-- ORGANISATION
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject text, name jsonb)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join organisation t on t.code = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update organisation t set until_revision = c.revision from known c
    where c.again and c.newer and t.code = c.subject and t.until_revision = 9223372036854775807)
insert into organisation (code, name, version, from_revision)
select subject, name, version, revision from known c where newer

-- DISTRICT
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject text, name jsonb)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join district t on t.code = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update district t set until_revision = c.revision from known c
    where c.again and c.newer and t.code = c.subject and t.until_revision = 9223372036854775807)
insert into district (code, name, version, from_revision)
select subject, name, version, revision from known c where newer

-- INSTITUTION
with change as (
    select ?::bigint as revision, c.*
    from jsonb_to_recordset(?::jsonb) as c (version bigint, subject text, name jsonb)),
known as (
    select c.*, t.version is not null as again, coalesce(t.version < c.version, true) as newer
    from change c
    left join institution t on t.code = c.subject and t.until_revision = 9223372036854775807),
ended as (
    update institution t set until_revision = c.revision from known c
    where c.again and c.newer and t.code = c.subject and t.until_revision = 9223372036854775807)
insert into institution (code, name, version, from_revision)
select subject, name, version, revision from known c where newer
