-- A record belongs to an organisation and tells which children's home the graduate comes from; both are named by a code.
create table organisation (
    code       text primary key,
    kind       text        not null,
    name       jsonb       not null,
    version    bigint      not null
);

create table institution (
    code       text primary key,
    district   text        not null,
    name       jsonb       not null,
    version    bigint      not null
);
