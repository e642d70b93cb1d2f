-- A graduate's project in a competition. When it was handed in and when it was recorded are two clocks: paper comes late.
create table application (
    id               uuid primary key,
    organisation     text           not null,
    external_id      text,
    competition_id   uuid           not null references competition (id),
    graduate_id      uuid           not null,
    title            jsonb          not null,
    requested_amount numeric(14, 2) not null check (requested_amount > 0),
    submitted_at     timestamptz    not null,
    recorded_by      text           not null,
    recorded_at      timestamptz    not null,
    status           text           not null,
    version          bigint         not null,
    unique (organisation, external_id)
);
-- One who withdrew may apply again.
create unique index application_standing on application (competition_id, graduate_id) where status <> 'WITHDRAWN';
create index application_competition on application (competition_id, id);
create index application_organisation on application (organisation, id);
