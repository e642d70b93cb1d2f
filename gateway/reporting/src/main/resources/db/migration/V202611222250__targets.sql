-- What programmes promise and did besides reaching people: the projection is made again from the feeds, with more of what
-- they tell.
truncate revision, graduate, person, record_link, programme, event, attendance, registration, consultation, occasion,
         evidence_block, profile, person_profile, duplicate_candidate, open_pair;

alter table programme add target jsonb, add organisations jsonb;
alter table event add title jsonb, add venue text, add guests jsonb, add head_count integer;

create table publication (
    id             uuid    not null,
    version        bigint  not null,
    programme      text    not null,
    kind           text    not null,
    printed        boolean not null,
    channel        text,
    published_on   date,
    quantity       integer,
    from_revision  bigint  not null,
    until_revision bigint  not null default 9223372036854775807,
    primary key (id, from_revision)
);
create index publication_programme on publication (programme);

create table competition (
    id             uuid   not null,
    version        bigint not null,
    programme      text   not null,
    title          jsonb,
    status         text   not null,
    channels       jsonb,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807,
    primary key (id, from_revision)
);
create index competition_programme on competition (programme);

create table application (
    id             uuid   not null,
    version        bigint not null,
    programme      text   not null,
    competition_id uuid   not null,
    status         text   not null,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807,
    primary key (id, from_revision)
);
create index application_programme on application (programme);

create table award (
    id             uuid           not null,
    version        bigint         not null,
    programme      text           not null,
    competition_id uuid           not null,
    title          jsonb,
    amount         numeric(14, 2) not null,
    currency       text           not null,
    from_revision  bigint         not null,
    until_revision bigint         not null default 9223372036854775807,
    primary key (id, from_revision)
);
create index award_programme on award (programme);

create table organisation (
    code           text   not null,
    version        bigint not null,
    name           jsonb  not null,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807,
    primary key (code, from_revision)
);
