-- Two records that may be of one person: same birth date, similar names. A coordinator decides; until then nobody knows.
alter table graduate add column spelling text not null
    generated always as (folded_name(family_name) || ' ' || folded_name(given_name)) stored;
create index graduate_birth_date on graduate (birth_date);

create table duplicate_candidate (
    id              uuid primary key,
    first_graduate  uuid        not null references graduate (id) on delete cascade,
    second_graduate uuid        not null references graduate (id) on delete cascade,
    likeness        real        not null,
    status          text        not null,
    opened_at       timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    version         bigint      not null,
    check (first_graduate < second_graduate),
    unique (first_graduate, second_graduate)
);
create index duplicate_candidate_second on duplicate_candidate (second_graduate);
create index duplicate_candidate_opened on duplicate_candidate (opened_at, id);
create index duplicate_candidate_status on duplicate_candidate (status, opened_at, id);
