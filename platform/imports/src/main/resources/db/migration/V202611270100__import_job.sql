-- An import goes on after its request has been answered: what was asked, how far it is, and what came of each row. All of it goes with the file.
create table import_job (
    id                  uuid        primary key,
    file_id             uuid        not null unique references import_file (id) on delete cascade,
    register            text        not null,
    organisation        text        not null,
    owner               text        not null,
    owner_organisation  text,
    owner_roles         text[]      not null,
    format              text        not null,
    options             jsonb       not null,
    given               jsonb       not null,
    state               text        not null,
    shape               jsonb,
    faults              bytea,
    stored              boolean     not null default false,
    total               integer     not null default 0,
    created             integer     not null default 0,
    changed             integer     not null default 0,
    unchanged           integer     not null default 0,
    refused             integer     not null default 0,
    submitted_at        timestamptz not null,
    started_at          timestamptz,
    progressed_at       timestamptz not null,
    finished_at         timestamptz,
    -- Who is at it, and until when it is left alone; a worker that was killed says nothing more.
    worker              uuid,
    leased_until        timestamptz,
    attempts            integer     not null default 0
);
create index import_job_owner on import_job (register, owner, submitted_at, id);
create index import_job_register on import_job (register, submitted_at, id);
create index import_job_waiting on import_job (progressed_at) where finished_at is null;

create table import_row (
    job_id    uuid   not null references import_job (id) on delete cascade,
    line      bigint not null,
    content   bytea  not null,
    digest    bytea  not null,
    outcome   text,
    -- The row that names the same record with other values, and the member by which both name it.
    clash     bigint,
    clash_at  text,
    record text,
    errors    bytea,
    primary key (job_id, line)
);
create index import_row_waiting on import_row (job_id, line) where outcome is null;
create index import_row_outcome on import_row (job_id, outcome, line) where outcome is not null;

-- By what a row names its record: a MAC, because it can be a person's number.
-- The identity -1 is who the row is of, for erasures.
create table import_row_key (
    job_id   uuid     not null references import_job (id) on delete cascade,
    line     bigint   not null,
    identity smallint not null,
    mac      bytea    not null,
    primary key (job_id, line, identity)
);
create index import_row_key_subject on import_row_key (mac) where identity = -1;
