-- What the three services told, each row with the half-open range of revisions in which it held: "as of" is a filter.
create table revision (
    id         bigint primary key,
    applied_at timestamptz not null,
    source     text        not null,
    position   text        not null
);
create index revision_source on revision (source, id desc);

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
    until_revision  bigint      not null default 9223372036854775807
);
create index graduate_id on graduate (id, until_revision);

create table record_link (
    graduate_id    uuid   not null,
    version        bigint not null,
    person_id      uuid   not null,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807
);
create index record_link_graduate on record_link (graduate_id, until_revision);
create index record_link_person on record_link (person_id, until_revision);

create table programme (
    code                text   not null,
    version             bigint not null,
    title               jsonb  not null,
    zone                text   not null,
    starts_on           date   not null,
    ends_on             date   not null,
    distinct_graduates  integer,
    from_revision       bigint not null,
    until_revision      bigint not null default 9223372036854775807
);
create index programme_code on programme (code, until_revision);

create table event (
    id             uuid        not null,
    version        bigint      not null,
    programme      text        not null,
    type           text        not null,
    audience       text        not null,
    status         text        not null,
    starts_at      timestamptz not null,
    from_revision  bigint      not null,
    until_revision bigint      not null default 9223372036854775807
);
create index event_id on event (id, until_revision);
create index event_programme on event (programme, until_revision);

create table attendance (
    id             text        not null,
    version        bigint      not null,
    event_id       uuid        not null,
    graduate_id    uuid        not null,
    status         text        not null,
    from_revision  bigint      not null,
    until_revision bigint      not null default 9223372036854775807
);
create index attendance_id on attendance (id, until_revision);
create index attendance_event on attendance (event_id, until_revision);

create table consultation (
    id             uuid        not null,
    version        bigint      not null,
    programme      text        not null,
    graduate_id    uuid        not null,
    topic          text        not null,
    status         text        not null,
    starts_at      timestamptz not null,
    from_revision  bigint      not null,
    until_revision bigint      not null default 9223372036854775807
);
create index consultation_id on consultation (id, until_revision);
create index consultation_programme on consultation (programme, until_revision);
