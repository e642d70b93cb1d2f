-- People know an institution by its name; its code is what the records have.
create table institution (
    code           text   not null,
    version        bigint not null,
    name           jsonb  not null,
    from_revision  bigint not null,
    until_revision bigint not null default 9223372036854775807,
    primary key (code, from_revision)
);

create function institution_as_of(asked bigint) returns setof institution language sql stable parallel safe as
$select$ select * from institution where from_revision <= asked and asked < until_revision $select$;

create function institution_latest() returns setof institution language sql stable parallel safe as
$select$ select * from institution where until_revision = 9223372036854775807 $select$;
