-- In which order the changes of the three services became known: the projection can be dropped and made again along it,
-- this cannot. Its database is kept and backed up like a service's own.
create table revision (
    id         bigint primary key,
    applied_at timestamptz not null,
    source     text        not null,
    after      text,
    position   text        not null
);
create index revision_applied_at on revision (applied_at, id);
