-- One graduate, one consultant, one topic; completed ones reach the graduate as an event does.
create table consultation (
    id           uuid primary key,
    organisation text        not null,
    external_id  text,
    programme    text        not null references programme (code),
    graduate_id  uuid        not null,
    topic        text        not null,
    mode         text        not null,
    starts_at    timestamptz not null,
    status       text        not null,
    version      bigint      not null,
    unique (organisation, external_id)
);
create index consultation_order on consultation (starts_at, id);
