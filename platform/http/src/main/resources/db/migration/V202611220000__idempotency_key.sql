-- A client that lost the answer to a POST asks again with the same key; the answer it gets is the first one, from here.
create table idempotency_key (
    caller      text        not null,
    key         text        not null check (length(key) between 1 and 255),
    fingerprint bytea       not null,
    status      integer,
    headers     jsonb,
    body        bytea,
    recorded_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_recorded_at on idempotency_key (recorded_at);
