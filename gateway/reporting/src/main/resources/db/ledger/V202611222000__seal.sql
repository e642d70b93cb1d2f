-- What was sealed: kept for ever and as it was given out.
create table seal (
    programme text        not null,
    revision  bigint      not null,
    sealed_at timestamptz not null,
    key_id    text        not null,
    jws       text        not null,
    primary key (programme, revision)
);
