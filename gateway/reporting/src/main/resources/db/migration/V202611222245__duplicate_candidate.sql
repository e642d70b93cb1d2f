-- Two records that may be of one person make the figure a range, as of any revision too.
create table duplicate_candidate (
    id              uuid   not null,
    version         bigint not null,
    first_graduate  uuid   not null,
    second_graduate uuid   not null,
    status          text   not null,
    from_revision   bigint not null,
    until_revision  bigint not null default 9223372036854775807,
    primary key (id, from_revision)
);
create index duplicate_candidate_first on duplicate_candidate (first_graduate);
create index duplicate_candidate_second on duplicate_candidate (second_graduate);
create index duplicate_candidate_open on duplicate_candidate (until_revision, from_revision) where status = 'OPEN';

-- What follows from it: between which two persons how many open candidates came or went. Reports read this log.
create table open_pair (
    revision   bigint  not null,
    one        integer not null,
    other      integer not null,
    difference integer not null,
    primary key (revision, one, other)
);
