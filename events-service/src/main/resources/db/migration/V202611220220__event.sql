-- A seminar, a training, a camp, a forum: planned, then held or cancelled. Only one that was held reaches anybody.
create table event (
    id           uuid primary key,
    organisation text        not null,
    external_id  text,
    programme    text        not null references programme (code),
    type         text        not null,
    audience     text        not null,
    title        jsonb       not null,
    venue        text        not null,
    district     text,
    starts_at    timestamptz not null,
    ends_at      timestamptz check (ends_at >= starts_at),
    capacity     integer check (capacity > 0),
    guests       jsonb       not null,
    head_count   integer check (head_count >= 0),
    status       text        not null,
    version      bigint      not null,
    unique (organisation, external_id)
);
create index event_order on event (starts_at, id);
