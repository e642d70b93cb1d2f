-- What was published: kept for ever and as it was given out, because everybody may have a copy.
create table release (
    programme   text        primary key,
    revision    bigint      not null,
    released_at timestamptz not null,
    content     text        not null
);
