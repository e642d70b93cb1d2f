-- The rules that applicants are judged by, as they were written and as they were approved: no version is ever lost.
create table rules (
    competition_id uuid        not null references competition (id),
    number         integer     not null check (number > 0),
    text           jsonb       not null,
    written_by     text        not null,
    written_at     timestamptz not null,
    approved_by    text,
    approved_at    timestamptz,
    primary key (competition_id, number)
);
create unique index rules_approved on rules (competition_id) where approved_at is not null;
