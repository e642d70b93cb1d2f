-- Files of rows are kept in parts, so that a file of 64 MiB is never in memory as a whole, and encrypted, because they are full of people.
create table import_file (
    id      uuid        primary key,
    sent_at timestamptz not null,
    -- How many parts it has; 0 while it comes.
    parts   integer     not null default 0
);
create index import_file_sent on import_file (sent_at);

create table import_file_part (
    file_id uuid    not null references import_file (id) on delete cascade,
    part    integer not null,
    content bytea   not null,
    primary key (file_id, part)
);

-- What is encrypted cannot be compressed.
alter table import_file_part alter column content set storage external;
