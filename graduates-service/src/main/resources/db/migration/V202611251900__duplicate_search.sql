-- Whom a record may be of is looked for after the answer: how long that takes tells of other organisations' people. A row is written with
-- what makes a search necessary and goes with the search. Records of before there were candidates are looked for once, too.
create table duplicate_search (
    id           bigint      primary key generated always as identity,
    graduate_id  uuid        not null,
    requested_at timestamptz not null,
    due_at       timestamptz not null
);

insert into duplicate_search (graduate_id, requested_at, due_at)
select id, now(), now() from graduate order by registered_at, id;
