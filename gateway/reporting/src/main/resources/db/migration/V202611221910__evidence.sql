-- Reports read a log of evidence instead of joining the projected tables: the projection is made again from the feeds.
drop table revision, graduate, record_link, programme, event, attendance, consultation;

create table revision (
    id         bigint primary key,
    applied_at timestamptz not null,
    source     text        not null,
    position   text        not null
);
create index revision_source on revision (source, id desc);

-- What the services told, each row with the half-open range of revisions in which it held.

create table graduate (
    id              uuid        not null,
    version         bigint      not null,
    organisation    text        not null,
    sex             text        not null,
    birth_year      integer     not null,
    institution     text        not null,
    graduation_year integer     not null,
    district        text        not null,
    registered_at   timestamptz not null,
    from_revision   bigint      not null,
    until_revision  bigint      not null default 9223372036854775807,
    primary key (id, from_revision)
);

-- Persons are known by a small number, by which they are counted.
create table person (
    ordinal integer primary key,
    id      uuid    not null unique
);

create table record_link (
    graduate_id    uuid    not null,
    version        bigint  not null,
    person         integer not null,
    from_revision  bigint  not null,
    until_revision bigint  not null default 9223372036854775807,
    primary key (graduate_id, from_revision)
);
create index record_link_person on record_link (person);

create table programme (
    code               text   not null,
    version            bigint not null,
    title              jsonb  not null,
    zone               text   not null,
    starts_on          date   not null,
    ends_on            date   not null,
    distinct_graduates integer,
    from_revision      bigint not null,
    until_revision     bigint not null default 9223372036854775807,
    primary key (code, from_revision)
);

create table event (
    id             uuid        not null,
    version        bigint      not null,
    programme      text        not null,
    type           text        not null,
    audience       text        not null,
    status         text        not null,
    starts_at      timestamptz not null,
    from_revision  bigint      not null,
    until_revision bigint      not null default 9223372036854775807,
    primary key (id, from_revision)
);
create index event_programme on event (programme);

create table attendance (
    event_id       uuid   not null,
    graduate_id    uuid   not null,
    version        bigint not null,
    status         text   not null,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807,
    primary key (event_id, graduate_id, from_revision)
);
create index attendance_graduate on attendance (graduate_id);

-- Counts for nothing, and explains why somebody who was expected was not reached.
create table registration (
    event_id       uuid   not null,
    graduate_id    uuid   not null,
    version        bigint not null,
    status         text   not null,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807,
    primary key (event_id, graduate_id, from_revision)
);
create index registration_graduate on registration (graduate_id);

create table consultation (
    id             uuid        not null,
    version        bigint      not null,
    programme      text        not null,
    graduate_id    uuid        not null,
    topic          text        not null,
    status         text        not null,
    starts_at      timestamptz not null,
    from_revision  bigint      not null,
    until_revision bigint      not null default 9223372036854775807,
    primary key (id, from_revision)
);
create index consultation_programme on consultation (programme);
create index consultation_graduate on consultation (graduate_id);

-- What follows from it: two dictionaries and two logs, to which each revision only adds.

create table occasion (
    programme    text    not null,
    ordinal      integer not null,
    day          date    not null,
    kind         text    not null,
    type         text    not null,
    organisation text    not null,
    primary key (programme, ordinal),
    unique (programme, day, kind, type, organisation)
);

create table evidence_block (
    programme      text   not null,
    first_revision bigint not null,
    level          int    not null,
    entries        bytea  not null,
    primary key (programme, first_revision)
);
alter table evidence_block alter column entries set storage external;

create table profile (
    ordinal         integer primary key,
    sex             text    not null,
    birth_year      integer not null,
    institution     text    not null,
    graduation_year integer not null,
    district        text    not null,
    unique (sex, birth_year, institution, graduation_year, district)
);

create table person_profile (
    revision bigint  not null,
    person   integer not null,
    profile  integer not null,
    primary key (revision, person)
);
create index person_profile_person on person_profile (person, revision desc);
