-- The answers to requests with an Idempotency-Key: here, because the gateway's operations that take one write here, and both are one transaction.
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
