-- Two records of one organisation that look like one person, for that organisation to see. They are found by its own records alone: a
-- duplicate candidate hangs on persons and IINs that others may have told, and so would tell of them.
create table own_duplicate (
    id              uuid primary key,
    organisation    text        not null,
    first_graduate  uuid        not null,
    second_graduate uuid        not null,
    likeness        real        not null,
    status          text        not null,
    found_at        timestamptz not null,
    dismissed_by    text,
    dismissed_at    timestamptz,
    version         bigint      not null,
    check (first_graduate < second_graduate),
    unique (first_graduate, second_graduate)
);
create index own_duplicate_second on own_duplicate (second_graduate);
create index own_duplicate_found on own_duplicate (found_at, id);
create index own_duplicate_status on own_duplicate (status, found_at, id);
create index own_duplicate_of_organisation on own_duplicate (organisation, found_at, id);
create index own_duplicate_of_organisation_status on own_duplicate (organisation, status, found_at, id);

insert into duplicate_search (graduate_id, requested_at, due_at)
select id, now(), now() from graduate g
where not exists (select from duplicate_search s where s.graduate_id = g.id)
order by registered_at, id;
