-- A competition promises a number of awards within a budget. What was granted of them stands in the same row: it is what
-- parallel decisions wait for, and its checks are what makes one award too many impossible.
create table competition (
    id             uuid primary key,
    organisation   text           not null,
    external_id    text,
    programme      text           not null,
    title          jsonb          not null,
    audience       text           not null,
    budget         numeric(14, 2) not null check (budget > 0),
    award_count    integer        not null check (award_count > 0),
    largest_award  numeric(14, 2) not null check (largest_award > 0 and largest_award <= budget),
    status         text           not null,
    channels       text[]         not null default '{}',
    opens_at       timestamptz,
    deadline       timestamptz check (deadline > opens_at),
    announced_at   timestamptz,
    awards_granted integer        not null default 0 check (awards_granted between 0 and award_count),
    amount_granted numeric(14, 2) not null default 0 check (amount_granted between 0 and budget),
    version        bigint         not null,
    unique (organisation, external_id)
);
create index competition_organisation on competition (organisation, id);
