-- What is delivered is delivered for a programme, which promised a number of graduates within a period.
create table programme (
    code          text primary key,
    title         jsonb   not null,
    region        text    not null,
    zone          text    not null,
    starts_on     date    not null,
    ends_on       date    not null check (ends_on >= starts_on),
    distinct_graduates integer check (distinct_graduates > 0),
    version       bigint  not null
);

create table programme_organisation (
    programme    text not null references programme (code),
    organisation text not null,
    role         text not null,
    primary key (programme, organisation)
);
