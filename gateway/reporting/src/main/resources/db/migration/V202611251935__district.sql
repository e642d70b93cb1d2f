-- People write the name of a district; its code is what the records have.
create table district (
    code           text   not null,
    version        bigint not null,
    name           jsonb  not null,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807,
    primary key (code, from_revision)
);
