-- Which person a record is of, now and at every moment before: a link can always be undone.
create table record_link (
    graduate_id uuid primary key references graduate (id),
    person_id   uuid        not null references person (id),
    reason      text        not null,
    linked_by   text        not null,
    linked_at   timestamptz not null,
    version     bigint      not null
);
create index record_link_person on record_link (person_id);

create table record_link_history (
    graduate_id uuid        not null,
    version     bigint      not null,
    person_id   uuid        not null,
    reason      text        not null,
    linked_by   text        not null,
    linked_at   timestamptz not null,
    primary key (graduate_id, version)
);
