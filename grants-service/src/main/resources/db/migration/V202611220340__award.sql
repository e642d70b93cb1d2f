-- What was granted to whom: one award to an application, within what the competition's row permits.
create table award (
    id             uuid primary key,
    organisation   text           not null,
    external_id    text,
    application_id uuid           not null unique references application (id),
    competition_id uuid           not null references competition (id),
    graduate_id    uuid           not null,
    amount         numeric(14, 2) not null check (amount > 0),
    granted_by     text           not null,
    granted_at     timestamptz    not null,
    version        bigint         not null,
    unique (organisation, external_id)
);
create index award_competition on award (competition_id, id);
create index award_organisation on award (organisation, id);
