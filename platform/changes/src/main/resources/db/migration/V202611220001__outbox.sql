-- Others follow what changed here, and each change must be kept or lost together with the business row that it tells of.

create table outbox (
    -- The order of the feed is (xid, id): ids are taken at insert and seen at commit, so that alone they lose rows.
    xid          xid8        not null default pg_current_xact_id(),
    id           bigint      not null generated always as identity,
    type         text        not null,
    subject      text        not null,
    version      bigint      not null check (version between 0 and 2147483647),
    organisation text,
    recorded_at  timestamptz not null,
    data         jsonb       not null,
    primary key (xid, id)
);

-- A partner's feed is as quick as the whole one, however few of the rows are the partner's.
create index outbox_organisation on outbox (organisation, xid, id) where organisation is not null;

-- Transaction numbers mean something in the place where they were given out: this cluster, its timeline, this
-- database. A restore leads to another place; the application then takes a new epoch, and positions of the old one
-- are refused. pg_control_system() may be called by every role.
create table feed_epoch (
    id     uuid    not null default gen_random_uuid(),
    place  text    not null,
    single boolean primary key default true check (single)
);

create function feed_place() returns text
    language sql
    volatile
    return (select system_identifier from pg_control_system())
        || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)
        || '/' || (select oid from pg_database where datname = current_database());

insert into feed_epoch (place) values (feed_place());
