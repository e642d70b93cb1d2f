-- Districts by their KATO code, so that only those that exist, or existed, are written down. Nothing refers to a row here: codes that were
-- recorded before there was this table stay as they are, and no district is ever removed.
create table district (
    code       text   primary key,
    name       jsonb  not null,
    parent     text   references district (code),
    valid_from date   not null,
    valid_to   date   check (valid_to >= valid_from),
    successor  text   references district (code),
    version    bigint not null
);
