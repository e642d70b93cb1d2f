-- Who wants to be told of changes, what is on its way to whom, and where the feeds were read: in no feed, so it is kept like a service's own tables.
create table webhook (
    id            uuid        primary key,
    organisation  text,
    name          text        not null,
    url           text        not null,
    types         text[]      not null,
    status        text        not null,
    disabled_for  text,
    secret        bytea       not null,
    former_secret bytea,
    former_until  timestamptz,
    created_at    timestamptz not null,
    failing_since timestamptz,
    failures      integer     not null default 0,
    resume_at     timestamptz,
    version       bigint      not null default 0,
    check ((status = 'DISABLED') = (disabled_for is not null))
);
create index webhook_organisation on webhook (organisation, id);

create table webhook_feed (
    source     text        primary key,
    position   text,
    reached    timestamptz,
    again_from timestamptz
);

create table webhook_delivery (
    id              uuid        primary key,
    place           bigint      not null generated always as identity,
    webhook_id      uuid        not null references webhook on delete cascade,
    occasion        text        not null,
    source          text,
    subject         text        not null,
    type            text        not null,
    event_id        text        not null,
    body            text,
    state           text        not null default 'PENDING',
    attempts        integer     not null default 0,
    recorded_at     timestamptz not null,
    first_attempt_at timestamptz,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz,
    ended_at        timestamptz,
    answered        integer,
    failure         text
);
create unique index webhook_delivery_change on webhook_delivery (webhook_id, event_id) where occasion = 'CHANGE';
create index webhook_delivery_place on webhook_delivery (webhook_id, place);
create index webhook_delivery_state on webhook_delivery (webhook_id, state, place);
create index webhook_delivery_queue on webhook_delivery (webhook_id, source, subject, place)
    where state = 'PENDING' and occasion <> 'TEST';
create index webhook_delivery_recorded_at on webhook_delivery (recorded_at);

create table webhook_replay (
    id          uuid        primary key,
    webhook_id  uuid        not null references webhook on delete cascade,
    source      text        not null,
    after       text,
    since       timestamptz,
    position    text,
    state       text        not null,
    deliveries  bigint      not null default 0,
    created_at  timestamptz not null,
    finished_at timestamptz
);
create index webhook_replay_webhook on webhook_replay (webhook_id);
