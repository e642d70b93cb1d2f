-- An import can be undone: of each row that recorded something it is kept which version that was, and what there was before.
alter table import_row
    add subject         text,
    add version         bigint,
    add earlier         bytea,
    add earlier_version bigint,
    add undo_outcome    text,
    add undo_errors     bytea,
    add changed_by      text,
    add changed_at      timestamptz,
    add reversed        boolean not null default false;
create index import_row_record on import_row (record, version) where earlier is not null;
create index import_row_undo on import_row (job_id, line) where earlier is not null and undo_outcome is null;

create table import_undo (
    id                 uuid        primary key references import_job (id) on delete cascade,
    dry_run            boolean     not null,
    owner              text        not null,
    owner_organisation text,
    owner_roles        text[]      not null,
    state              text        not null,
    total              integer     not null default 0,
    reversed           integer     not null default 0,
    kept               integer     not null default 0,
    refused            integer     not null default 0,
    requested_at       timestamptz not null,
    started_at         timestamptz,
    progressed_at      timestamptz not null,
    finished_at        timestamptz,
    worker             uuid,
    leased_until       timestamptz,
    attempts           integer     not null default 0
);
create index import_undo_waiting on import_undo (progressed_at) where finished_at is null;

-- What there was before a row can be of another person than the row's: the identity -2.
drop index import_row_key_subject;
create index import_row_key_subject on import_row_key (mac) where identity < 0;
